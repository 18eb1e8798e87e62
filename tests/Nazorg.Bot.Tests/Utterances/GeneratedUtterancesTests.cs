using System.Text.Json.Nodes;
using Nazorg.Bot.Cases;
using Nazorg.Bot.Conversation;
using NodaTime.Text;

namespace Nazorg.Bot.Tests.Utterances;

/// <summary>
/// Thousands of ways to say what can be done: frames, names of points, days and politeness were written by somebody who had seen neither the
/// vocabulary nor the code, and are put together by chance. A third of what was written, in "held", was never looked at while building.
/// </summary>
public sealed class GeneratedUtterancesTests(ITestOutputHelper output)
{
    private const int Count = 5000;
    private const int OneInSlips = 6;
    private const int OneInPolite = 3;
    private const int ShortestSlip = 6;

    /// <summary>What is typed is understood, asked back or shown without changing anything, or something else is done.</summary>
    private enum Verdict
    {
        Right,
        Asked,
        Wrong,
    }

    [Theory]
    [InlineData("", 93, 1)]
    [InlineData("held", 79, 6.5)]
    public void What_is_done_is_what_was_said(string folder, double leastRight, double mostWrong)
    {
        var material = new Material(folder);
        var random = new Random(20260311);
        var tally = new Tally();
        for (var i = 0; i < Count; i++)
        {
            var said = material.Next(random);
            tally.Add(Judged(said, Home.Read(said.Text, said.Mentions)), $"{said.Act} {said.Number}: {said.Text}");
        }

        tally.Hold(output, leastRight, mostWrong);
    }

    [Theory]
    [InlineData("", 86.5, 0.4)]
    [InlineData("held", 81, 6)]
    public void What_is_told_is_what_is_written_down(string folder, double leastRight, double mostWrong)
    {
        var facts = Json(folder, "facts.json");
        var tally = new Tally();
        foreach (var fact in facts["facts"]!.AsArray())
        {
            foreach (var language in (string[])["nl", "en"])
            {
                foreach (var claim in Texts(fact!, $"claims_{language}"))
                {
                    foreach (var wrapper in Texts(facts, $"wrappers_{language}").Prepend("{claim}"))
                    {
                        var text = wrapper.Replace("{claim}", claim, StringComparison.Ordinal);
                        var (name, value) = ((string)fact!["fact"]!, fact["value"]!.ToString());
                        tally.Add(JudgedFact(name, value, Home.Read(text)), $"{name}={value}: {text}");
                    }
                }
            }
        }

        tally.Hold(output, leastRight, mostWrong);
    }

    /// <summary>Nobody asked anything of the sources: hardly anything may be answered from them.</summary>
    [Fact]
    public void What_asks_nothing_is_not_answered_from_a_document()
    {
        var answered = Lines("sentences.txt").Where(t => Home.Read(t) is Intent.Ask).ToList();
        output.WriteLine(string.Join('\n', answered));

        Assert.True(answered.Count <= 4, string.Join('\n', answered));
    }

    /// <summary>A question to the sources is one, whatever case is at hand.</summary>
    [Fact]
    public void What_asks_the_sources_is_answered_from_them()
    {
        var questions = Lines("questions.txt");
        var other = questions.Where(t => Home.Read(t) is not Intent.Ask).ToList();
        output.WriteLine(string.Join('\n', other));

        Assert.True(other.Count <= 0.1 * questions.Count, string.Join('\n', other));
    }

    private static Verdict Judged(Utterance said, Intent intent) =>
        IsRight(said, intent) ? Verdict.Right
        : Changes(intent) ? Verdict.Wrong
        : Verdict.Asked;

    private static bool IsRight(Utterance said, Intent intent)
    {
        if (intent is Intent.Several several)
            return several.All.Any(i => IsRight(said, i)) && several.All.All(i => IsRight(said, i) || !Changes(i));
        return said.Act switch
        {
            "offer" => IsOutcome(Outcome.Offered) || IsOutcome(Outcome.Undecided),
            "accept" => IsOutcome(Outcome.Accepted),
            "refuse" => IsOutcome(Outcome.Declined),
            "tick-done" => IsOutcome(Outcome.Done),
            "not-applicable" => IsOutcome(Outcome.NotApplicable),
            "reopen" => IsOutcome(Outcome.Open),
            "note" => intent is Intent.WriteNote note
                && Is(note.Item)
                && note.Text?.Contains(said.Note, StringComparison.OrdinalIgnoreCase) == true,
            "assign" => intent is Intent.SetOwner owner && Is(owner.Item)
                || intent is Intent.HandOn on && Is(on.Item)
                || intent is Intent.ChoosePerson person && Is(person.Item),
            "remind" => intent is Intent.AskFollowUp asked && asked.Day == said.Day
                || intent is Intent.Snooze reminder && Is(reminder.Item) && reminder.Until == said.Day,
            "put-off" => intent is Intent.Snooze later && Is(later.Item) && later.Until == said.Day
                || intent is Intent.SetDate date && Is(date.Item) && date.Day == said.Day,
            "show-item" => intent is Intent.ShowItem shown && Is(shown.Item),
            "undo" => intent is Intent.Undo,
            "ask-open" => intent is Intent.ShowItems { Stand: ItemStand.Open },
            "ask-late" => intent is Intent.ShowItems { Stand: ItemStand.Late },
            "ask-done" => intent is Intent.ShowItems { Stand: ItemStand.Done },
            "ask-mine" => intent is Intent.ShowItems { Stand: ItemStand.Mine },
            "ask-deadline" => intent is Intent.ShowItem due && Is(due.Item),
            "show-checklist" => intent is Intent.ShowItems { Stand: ItemStand.All },
            "show-facts" => intent is Intent.ShowFacts,
            "show-reminders" => intent is Intent.ShowTerm,

            // there is no list of telephone numbers: the sources know some
            "show-contacts" => intent is Intent.ShowContacts or Intent.Ask,
            "start-case" => intent is Intent.NewCase or Intent.OfferCase,
            "close-case" => intent is Intent.AskClose,
            "stop-question" => intent is Intent.Pause,
            "help" => intent is Intent.Menu,
            _ => throw new ArgumentOutOfRangeException(nameof(said), said.Act, "no such act"),
        };

        bool Is(ItemName item) => item.In(Home.View)?.Number == said.Number;

        bool IsOutcome(Outcome outcome) => intent is Intent.SetOutcome set && set.Outcome == outcome && Is(set.Item);
    }

    private static Verdict JudgedFact(string fact, string value, Intent intent)
    {
        if (fact == "victims")
            return intent is Intent.SetVictims { Count: { } count } ? ($"{count}" == value ? Verdict.Right : Verdict.Wrong)
                : intent is Intent.WriteNote { Item: var noted } && noted == ItemName.WholeCase ? Verdict.Asked
                : Changes(intent) ? Verdict.Wrong
                : Verdict.Asked;
        var answers = (intent is Intent.Several several ? several.All : [intent])
            .Select(i =>
                i is Intent.Record record ? record.Answers
                : i is Intent.AskToRecord asked ? asked.Answers
                : null
            )
            .FirstOrDefault(a => a is not null);
        var (question, answer) = (fact, value) switch
        {
            ("where", "home" or "business") => ("robbery", value),
            ("tenure", "rental") => ("tenure", "rent"),
            ("tenure", _) => ("tenure", "buy"),
            ("corporation", "yes") => ("tenure", "rent-corporation"),
            ("corporation", _) => ("tenure", "rent-other"),
            ("caught" or "solved", _) => ("solved", value),
            ("serious", _) => ("severe", value),
            ("police-objection", _) => ("policeObjects", value),
            ("victim-support-contact", _) => ("victimSupportContacted", value),
            _ => (null, value),
        };
        var changed =
            answers
                ?.Where(a => a.Key != question && Home.View.File.Answers.GetValueOrDefault(a.Key)?.Value is { } known && known != a.Value)
                .Any() == true;

        // "leg vast: …": what is no answer to anything is written down as it was said, and what was not understood is at least kept
        if (intent is Intent.WriteNote { Text: { } note, Item: var with } && with == ItemName.WholeCase && note.Length > 0)
            return question is null ? Verdict.Right : Verdict.Asked;

        // nobody asks for a street, children or an earlier robbery: there is nothing to write down
        if (question is null)
            return changed || Changes(intent) ? Verdict.Wrong : Verdict.Right;
        if (answers?.GetValueOrDefault(question) is { } told)
            return changed || !told.StartsWith(answer, StringComparison.Ordinal) ? Verdict.Wrong : Verdict.Right;
        return changed || Changes(intent) ? Verdict.Wrong : Verdict.Asked;
    }

    /// <summary>Something is done, at once: neither asked back nor only shown.</summary>
    private static bool Changes(Intent intent) =>
        intent switch
        {
            Intent.Several several => several.All.Any(Changes),
            Intent.Record record => record.Answers.Any(a => Home.View.File.Answers.GetValueOrDefault(a.Key)?.Value != a.Value),
            Intent.SetVictims { Count: null }
            or Intent.WriteNote { Text: null }
            or Intent.AskFollowUp { Day: null }
            or Intent.Snooze { Until: null } => false,
            Intent.AddItem { Text: null } or Intent.SetArea { Text: null } or Intent.HandOn { Person: null, UserId: null } => false,
            Intent.SetOutcome
            or Intent.SetOutcomes
            or Intent.SetOwner
            or Intent.WriteNote
            or Intent.AddItem
            or Intent.SetArea
            or Intent.AddContact => true,
            Intent.Undo or Intent.SetStatus or Intent.TakeOver or Intent.GiveTo or Intent.HandOn or Intent.Snooze or Intent.SetDate => true,
            Intent.AskFollowUp or Intent.PlanNeighbourhood or Intent.PlanVisit or Intent.SetVictims or Intent.BeAway { From: not null } =>
                true,
            _ => false,
        };

    private static JsonNode Json(string folder, string file) =>
        JsonNode.Parse(File.ReadAllText(Snapshot.PathTo(Path.Combine("Utterances", folder, file))))!;

    private static List<string> Texts(JsonNode node, string name) => [.. node[name]!.AsArray().Select(t => (string)t!)];

    private static List<string> Lines(string file) =>
        [.. File.ReadLines(Snapshot.PathTo(Path.Combine("Utterances", file))).Where(l => l.Length > 0 && l[0] != '#')];

    private sealed record Utterance(string Act, int Number, LocalDate Day, string Note, string Text)
    {
        public ImmutableArray<Mention> Mentions { get; init; } = [];
    }

    /// <summary>What was written down, to be put together by chance.</summary>
    private sealed class Material(string folder)
    {
        private readonly JsonArray _acts = Json(folder, "acts.json")["acts"]!.AsArray();
        private readonly JsonArray _items = Json(folder, "items.json") is JsonArray items
            ? items
            : Json(folder, "items.json")["items"]!.AsArray();
        private readonly JsonNode _fillers = Json(folder, "fillers.json");
        private readonly JsonNode _slots = Json(folder, "slots.json");
        private readonly JsonNode _days = Json(folder, "days.json");

        public Utterance Next(Random random)
        {
            var act = Pick(_acts);
            var frame = Pick(act["frames"]!.AsArray());
            var (name, language) = ((string)act["act"]!, frame["nl"] is null ? "en" : "nl");
            var item = Pick([
                .. _items.Where(i => name is not ("offer" or "accept" or "refuse") || (bool)i!["offerable"]!).Select(i => i!.DeepClone()),
            ]);
            var (day, person) = (Pick(_days[language]!.AsArray()), Text(_slots["persons"]!));
            var note = Text(_slots[$"notes_{language}"]!);
            var template = (string)frame[language]!;
            var text = template
                .Replace("{item}", Text(item[$"names_{language}"]!), StringComparison.Ordinal)
                .Replace("{number}", item["number"]!.ToString(), StringComparison.Ordinal)
                .Replace("{day}", (string)day["text"]!, StringComparison.Ordinal)
                .Replace("{note}", note, StringComparison.Ordinal);
            var mentioned = template.Contains("{person}", StringComparison.Ordinal) && person[0] == '@';
            text = text.Replace("{person}", mentioned ? "" : person, StringComparison.Ordinal);

            // what is kept word for word stays as it is
            var free = !template.Contains("{note}", StringComparison.Ordinal);
            if (random.Next(OneInPolite) == 0)
                text = Text(_fillers[language]!["before"]!) + text;
            if (free && random.Next(OneInPolite) == 0)
                text += Text(_fillers[language]!["after"]!);
            if (free && random.Next(OneInSlips) == 0)
                text = WithSlip(text, random);
            return new(name, int.Parse(item["number"]!.ToString()), LocalDatePattern.Iso.Parse((string)day["date"]!).Value, note, text)
            {
                Mentions = mentioned ? [new("29:colleague", person[1..])] : [],
            };

            JsonNode Pick(JsonArray from) => from[random.Next(from.Count)]!;

            string Text(JsonNode from) => (string)Pick(from.AsArray())!;
        }

        /// <summary>One slip of the thumb in a long word: two letters change places, one is left out, or one is there twice.</summary>
        private static string WithSlip(string text, Random random)
        {
            var words = text.Split(' ');
            var at = random.Next(words.Length);
            if (words[at].Length < ShortestSlip || !words[at].All(char.IsLetter))
                return text;
            var (word, letter) = (words[at], 1 + random.Next(words[at].Length - 3));
            words[at] = random.Next(3) switch
            {
                0 => $"{word[..letter]}{word[letter + 1]}{word[letter]}{word[(letter + 2)..]}",
                1 => word.Remove(letter, 1),
                _ => word.Insert(letter, word[letter..(letter + 1)]),
            };
            return string.Join(' ', words);
        }
    }

    private sealed class Tally
    {
        private readonly Dictionary<Verdict, int> _counts = new()
        {
            [Verdict.Right] = 0,
            [Verdict.Asked] = 0,
            [Verdict.Wrong] = 0,
        };
        private readonly List<string> _wrong = [];

        public void Add(Verdict verdict, string what)
        {
            _counts[verdict]++;
            if (verdict == Verdict.Wrong)
                _wrong.Add(what);
        }

        public void Hold(ITestOutputHelper output, double leastRight, double mostWrong)
        {
            var all = _counts.Values.Sum();
            var report = string.Join(", ", _counts.Select(c => $"{c.Key} {100.0 * c.Value / all:0.0}%"));
            output.WriteLine($"{report}\n{string.Join('\n', _wrong)}");

            Assert.True(100.0 * _counts[Verdict.Right] / all >= leastRight, report);
            Assert.True(100.0 * _counts[Verdict.Wrong] / all <= mostWrong, $"{report}\n{string.Join('\n', _wrong)}");
        }
    }
}
