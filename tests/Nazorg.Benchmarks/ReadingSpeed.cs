using System.Diagnostics;
using System.Globalization;
using Nazorg.Knowledge;
using Nazorg.Knowledge.Reading;
using NodaTime;

namespace Nazorg.Benchmarks;

/// <summary>
/// What it costs to read what somebody typed, with everything the conversation may ask of it, in a case with all the points there are. It
/// should stay far below what the save of a turn costs.
/// </summary>
internal sealed class ReadingSpeed
{
    private const int Sentences = 200;
    private const int Rounds = 40;

    // by then the code is compiled for good, as it is in a bot that runs: before, it is the compiler that is measured
    private const int WarmUps = 5;

    private static readonly LocalDate Today = new(2026, 3, 11);

    private static readonly string[] Typed =
    [
        "vink 7 af",
        "klaar 3",
        "schadefonds is aangeboden",
        "slachtofferhulp heeft vanmorgen gebeld",
        "de corporatie is gebeld en de sloten zijn vervangen",
        "punt 12 is niet van toepassing, ze hebben geen kinderen",
        "ze wil het schadefonds niet",
        "heb de preventiescan aangeboden, ze denkt er nog over na",
        "3, 5 en 8 zijn gedaan",
        "7 t/m 9 klaar",
        "maak dat laatste maar ongedaan",
        "noteer bij 4: belt zelf terug na het weekend",
        "zet erbij dat de voordeur nog kapot is",
        "de wijkagent doet de buurtbrief",
        "geef punt 5 door aan Els",
        "herinner me vrijdag aan de brief",
        "kom er over twee weken op terug",
        "later 6, liefst maandagochtend",
        "bezoek is donderdag om half drie",
        "de bewonersbijeenkomst is op 26 maart om 19.30 uur",
        "ik ben van maandag tot en met vrijdag weg",
        "ik ben er weer",
        "gisteren overval op een juwelier in het centrum",
        "vannacht is er een woning overvallen, een huurwoning van de corporatie",
        "het was een koopwoning, geen huurwoning",
        "de dader is nog niet gepakt",
        "er is niemand gewond geraakt",
        "het was op 9 maart rond tien uur 's avonds",
        "nee, afgelopen zaterdag",
        "dat weet ik nog niet",
        "ja",
        "nee joh",
        "de politie heeft geen bezwaar tegen een bezoek",
        "er is veel onrust in de buurt",
        "de eigenaar van de winkel woont erboven",
        "wat moet ik nu doen?",
        "wat staat er nog open?",
        "wanneer moet de buurtbrief de deur uit?",
        "wie belt slachtofferhulp?",
        "waarom staat punt 9 op de lijst?",
        "hoe lang heb ik voor het eerste bezoek?",
        "krijgt een ondernemer ook geld uit het schadefonds?",
        "is het schadefonds al aangeboden?",
        "open zaak 2026-2",
        "nieuwe zaak",
        "sluit de zaak maar",
        "tick off item 4",
        "the compensation fund has been offered",
        "she does not want victim support",
        "remind me on Friday about the letter to the neighbours",
        "the visit is next Tuesday at 2 pm",
        "it was a shop, not a home",
        "there was a robbery at a petrol station last night",
        "what is still open?",
        "when is the residents' meeting due?",
        "who arranges the new locks?",
        "I do not know that yet",
        "put item 8 off until Monday",
        "note for 3: will call back after the weekend",
        "the suspect was arrested yesterday",
    ];

    private readonly KnowledgeBase _knowledge = KnowledgeBase.Load(KnowledgeBase.BuiltIn());

    public void Print(TextWriter output)
    {
        _knowledge.Prepare();
        (string, string?)[] points = [.. _knowledge.Items.Select(i => (i.Id, (string?)null))];
        string[] texts = [.. Enumerable.Range(0, Sentences).Select(i => Typed[i % Typed.Length])];
        Print(output, "read", texts, said => Everything(said, points));

        // only what no reader is certain of is weighed
        Print(output, "read and weighed by what they resemble", texts, said =>
            Everything(said, points) + KnowledgeBase.GistsOf(said).Length
        );
    }

    private void Print(TextWriter output, string done, string[] texts, Func<Utterance, int> everything)
    {
        for (var i = 0; i < WarmUps; i++)
            Measure(texts, Rounds, everything);
        var times = Measure(texts, Rounds, everything);
        Line(
            output,
            $"{times.Length} sentences {done}: median {times[times.Length / 2]:0.0000} ms   p99 {times[(int)(0.99 * (times.Length - 1))]:0.0000} ms"
        );
    }

    /// <summary>Asks an utterance everything, so that nothing of it is left unread.</summary>
    private int Everything(Utterance said, (string, string?)[] points)
    {
        var items = _knowledge.FindItems(said, points);
        var acts = ActReader.Read(said, items, mentions: false);
        var asked = said.Parts.Count(p => MoodReader.Asks(said, p, said.Deeds, items));
        return acts.Length
            + asked
            + said.Claims.Length
            + said.Things.Length
            + said.States.Length
            + said.Doers.Length
            + said.Questions.Length
            + said.Reported.Length
            + said.Numbers.Length
            + said.Days.Length
            + said.Hours.Length
            + said.Spans.Length
            + said.PersonalData.Length
            + said.Places.Length
            + (said.Language is null ? 0 : 1)
            + (said.Label is null ? 0 : 1)
            + (said.Response is null ? 0 : 1)
            + (said.CaseNumber is null ? 0 : 1)
            + (said.IsJustThings || said.IsJustCase || said.IsJustStates || said.AsksSources || said.IsDefinite ? 1 : 0)
            + said.Rest(null, _ => false).Length;
    }

    // milliseconds for each sentence of each round, in order of size
    private double[] Measure(string[] texts, int rounds, Func<Utterance, int> everything)
    {
        var times = new List<double>(texts.Length * rounds);
        for (var round = 0; round < rounds; round++)
        {
            foreach (var text in texts)
            {
                var started = Stopwatch.GetTimestamp();
                everything(_knowledge.Read(text, Today));
                times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            }
        }

        return [.. times.Order()];
    }

    private static void Line(TextWriter output, FormattableString line) => output.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
