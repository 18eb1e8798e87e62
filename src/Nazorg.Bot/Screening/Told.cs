using System.Text.RegularExpressions;
using Nazorg.Bot.Conversation;
using Nazorg.Knowledge.Screening;
using NodaTime.Text;

namespace Nazorg.Bot.Screening;

/// <summary>What a text tells of a robbery, besides what it may ask.</summary>
/// <param name="Certain">Said outright.</param>
/// <param name="Likely">Implied by a word, or said so shortly that it may be a question: to be confirmed.</param>
/// <param name="OfNewRobbery">It tells that there was a robbery, rather than something about one that is known.</param>
/// <param name="Asks">Part of it is a question.</param>
internal sealed partial record Told(Facts Certain, Facts Likely, bool OfNewRobbery, bool Asks)
{
    public static readonly Told Nothing = new(Facts.None, Facts.None, OfNewRobbery: false, Asks: false);

    private const int LongestDay = 4;

    /// <summary>A day that a robbery cannot have been on: one that does not exist, or is to come. Null: no such day was named.</summary>
    public DateReading? WrongDay { get; private init; }

    /// <summary>Where it was: a neighbourhood or a street; null when none was named. No answer to a question of the screening.</summary>
    public Place? Where { get; private init; }

    /// <summary>The neighbourhood that was named.</summary>
    public string? Area => Where is { IsStreet: false } place ? place.Name : null;

    public bool IsEmpty => !Certain.Known.Any() && !Likely.Known.Any();

    public Facts All => Likely.Merge(Certain);

    /// <param name="ofRobbery">The robbery is what is being spoken of, so that "het was eergisteren" is its day.</param>
    public static Told Read(string text, KnowledgeBase knowledge, LocalDate today, bool ofRobbery)
    {
        var told = Nothing;

        // Somebody's name or address is no part of a question about robberies in general.
        var ofSomebody = PersonalData.Find(text) is not null;
        foreach (var sentence in Parts().Split(text).Where(s => s.Trim().Length > 0))
        {
            told = told.And(Sentence(sentence.Trim(), knowledge, today, ofRobbery, ofSomebody));
        }

        return told;
    }

    private Told And(Told next) =>
        new(Certain.Merge(next.Certain), Likely.Merge(next.Likely), OfNewRobbery || next.OfNewRobbery, Asks || next.Asks)
        {
            WrongDay = next.WrongDay ?? WrongDay,
            Where = next.Where ?? Where,
        };

    /// <summary>It is put as a statement: no question mark, no word that asks.</summary>
    public static bool States(string text) => !text.Contains('?', StringComparison.Ordinal) && !Question().IsMatch(Words.Fold(text));

    private static Told Sentence(string sentence, KnowledgeBase knowledge, LocalDate today, bool ofRobbery, bool ofSomebody)
    {
        var folded = Words.Fold(sentence);
        if (sentence.EndsWith('?') || Question().IsMatch(folded))
            return Nothing with { Asks = true };
        if (folded.Length == 0 || Supposed().IsMatch(folded))
            return Nothing;

        // "Toch" and its like put something right; to whoever reads a question they ask for a confirmation.
        var subject = knowledge.Understand(new(Correcting().Replace(sentence, "")));
        var isNew = NewRobbery().IsMatch(folded);
        var reading =
            ofRobbery || isNew || Robbery().IsMatch(folded) || (TheDay().IsMatch(folded) && !OtherDay().IsMatch(folded))
                ? Day(folded, today)
                : null;
        var day = reading is DateReading.Read read && read.Date <= today ? read.Date : (LocalDate?)null;
        isNew =
            isNew && (day is not null || ofSomebody || Reporting().IsMatch(folded) || (reading is not null && Opening().IsMatch(folded)));
        if (!isNew && (subject.Aspects.Length > 0 || (subject.Section is not null && !PutsRight().IsMatch(folded))))
            return Nothing with { Asks = true };

        var (certain, likely) = (Facts.None, Facts.None);
        var states = isNew || Verb().IsMatch(folded);
        foreach (var (fact, value) in subject.Facts)
        {
            // "Nog niemand gesproken" says nothing of a suspect.
            if (fact == "solved" && !OfSuspect().IsMatch(folded))
                continue;
            if (states && !subject.Implied.Contains(fact))
                certain = certain.With(fact, value);
            else
                likely = likely.With(fact, value);
        }

        if (day is { } date)
            certain = certain.With("robberyDate", LocalDatePattern.Iso.Format(date));
        foreach (var (fact, value) in Phrases(knowledge.Screening, folded).Where(p => subject.Facts.All(f => f.Key != p.Key)))
            likely = likely.With(fact, value);
        foreach (var (fact, value) in Signs(sentence, folded).Where(p => subject.Facts.All(f => f.Key != p.Key)))
            likely = likely.With(fact, value);
        return new(certain, likely, isNew, Asks: false)
        {
            WrongDay = day is null ? reading : null,
            Where = ofRobbery || isNew || Robbery().IsMatch(folded) || ItWas().IsMatch(folded) ? Place.In(sentence) : null,
        };
    }

    /// <summary>The day a sentence speaks of: the longest run of its words that names one that has been; otherwise one that cannot be meant.</summary>
    private static DateReading? Day(string folded, LocalDate today)
    {
        DateReading? wrong = null;
        var words = folded.Split(' ');
        for (var length = Math.Min(LongestDay, words.Length); length > 0; length--)
        {
            for (var at = 0; at + length <= words.Length; at++)
            {
                var run = words[at..(at + length)];
                if ((length == 1 && run[0].Length <= 3) || run.All(w => w.All(char.IsDigit)))
                    continue;
                var day = string.Join(' ', run);
                var past = DateReader.Past(day, today);
                if (past is DateReading.Read read && read.Date <= today && read.Date > today.PlusYears(-5))
                    return past;
                if (!day.Any(char.IsLetter))
                    continue;
                wrong ??=
                    past is DateReading.DoesNotExist ? past
                    : DateReader.Ahead(day, today) is DateReading.Read ahead && ahead.Date > today ? ahead
                    : null;
            }
        }

        return wrong;
    }

    /// <summary>Words that imply an answer without naming it: "niemand gewond", "er was geweld", "de verdachte is vrijgelaten".</summary>
    private static IEnumerable<KeyValuePair<string, string>> Signs(string sentence, string folded)
    {
        // "Ernstig, niemand gewond" is serious: what is denied says so only when nothing else is left.
        var affirmed = Harmless().Replace(sentence, "");
        if (Serious().IsMatch(affirmed))
            yield return new("severe", "yes");
        else if (affirmed != sentence)
            yield return new("severe", "no");
        if (Released().IsMatch(folded))
            yield return new("solved", "no");
        if (NotYetHelped().IsMatch(folded))
            yield return new("victimSupportContacted", "no");
        if (Entrepreneur().IsMatch(folded))
            yield return new("homeVictimIsEntrepreneur", NoEntrepreneur().IsMatch(folded) ? "no" : "yes");
    }

    /// <summary>Words for an answer that belong to one question only: "wil geen bezoek".</summary>
    private static ImmutableArray<KeyValuePair<string, string>> Phrases(ScreeningRules screening, string folded)
    {
        var found = screening
            .Questions.SelectMany(q => q.Choices, (q, c) => (Question: q, Choice: c))
            .SelectMany(x => x.Choice.Words.Select(Words.Fold), (x, words) => (x.Question, x.Choice, Words: words))
            .Where(x => x.Words.Contains(' ', StringComparison.Ordinal) && $" {folded} ".Contains($" {x.Words} ", StringComparison.Ordinal))
            .ToList();
        return found.Select(f => f.Question.Id).Distinct().Count() == 1 && found.Select(f => f.Choice.Id).Distinct().Count() == 1
            ? found[0].Choice.Sets
            : [];
    }

    /// <summary>Sentences, and a question that is tied on with a comma.</summary>
    [GeneratedRegex(
        @"(?<=[.!?;\n])\s*|,\s*(?:en |and |dus |maar )?(?=(?:wat|hoe|wie|waar|wanneer|welke|moet|kan|mag|what|how|who|when|which|should|do i|can)\b)",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Parts();

    [GeneratedRegex(
        @"^(?:en |and |dus |maar |but )?(?:wat|hoe|wie|waar|waarom|wanneer|welke?|moet|moeten|kan|kun|mag|hoort|krijgt|what|how|who|where|why|when|which|should|must|do|does|can|may)\b|^(?:ik (?:wil|zoek|vraag)|geef|toon|laat|vertel|leg|tell|show|give|explain|i (?:want|need))\b"
    )]
    private static partial Regex Question();

    [GeneratedRegex(@"^(?:stel|als|indien|wanneer|if|suppose)\b|\b(?:stel dat|what if|bijvoorbeeld|for example)\b")]
    private static partial Regex Supposed();

    [GeneratedRegex(
        @"\b(?:toch(?: wel)?|eigenlijk|bij nader inzien|achteraf|sorry|correctie|after all|actually|in fact)\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Correcting();

    [GeneratedRegex(
        "^(?:(?:nee|no|maar|but) )?(?:het|dit|dat|it|this|that) (?:was|is|blijkt|bleek|betreft|turns)(?: toch| eigenlijk| wel)* (?:een|a) "
    )]
    private static partial Regex PutsRight();

    [GeneratedRegex(@"\b(?:datum|dag|date|day)\b")]
    private static partial Regex TheDay();

    [GeneratedRegex(
        @"bezoek|afspraak|zitting|gesprek|bijeenkomst|evaluatie|contact|bel|visit|appointment|hearing|meeting|talk|evaluation|call"
    )]
    private static partial Regex OtherDay();

    [GeneratedRegex(
        @"\b(?:niemand|geen|niet|zonder|no one|nobody|not|without|no) (?:[a-z]+ )?(?:gewond|gewonden|letsel|geweld|wapens?|ernstig|heftig|injured|injuries|hurt|violence|weapons?|serious|severe)\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Harmless();

    /// <summary>"Ernstig" counts where it stands by itself or with the robbery: a neighbourhood may be seriously worried.</summary>
    [GeneratedRegex(
        @"\b(?:ernstige|heftige|zware|serious|severe|violent) (?:[a-z]*overval|robbery)\b|\b(?:ernstig|heftig|serious|severe)\s*(?:[,.!;]|$)|\b(?:was|is|met|with|veel)\b.*\b(?:geweld|violence)\b|\b(?:gewond|gewonden|gewonde|injured|geslagen|mishandeld|gestoken|neergeschoten|geschoten|vastgebonden|bedreigd|beaten|stabbed|shot|threatened|tied up)\b|\b(?:met|had|hadden|droeg|droegen|with|had) (?:een |getrokken |a )?(?:wapens?|vuurwapens?|pistool|pistolen|mes|messen|gun|guns|knife|knives|weapons?)\b|\b(?:gun|knife) ?point\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Serious();

    [GeneratedRegex(
        "dader|verdacht|overvaller|aangehouden|opgepakt|gepakt|opgelost|voortvluchtig|spoor|ontkom|gevlucht|\\bvast\\b|vastgezet|in de cel|jail|prison|politie|suspect|robber|offender|culprit|arrest|caught|solved|custody|at large|on the run|police|fled|escaped"
    )]
    private static partial Regex OfSuspect();

    [GeneratedRegex(
        @"^(?!.*\b(?:niet|not)\b).*\b(?:verdachten?|daders?|overvallers?|suspects?|robbers?)\b.*\b(?:vrijgelaten|weer vrij|op vrije voeten|released|let go)\b"
    )]
    private static partial Regex Released();

    [GeneratedRegex(@"\b(?:slachtofferhulp|shn|victim support)\b.*\b(?:nog niet|nog geen|niet geweest|not yet|no contact)\b")]
    private static partial Regex NotYetHelped();

    [GeneratedRegex(
        @"\b(?:slachtoffer|bewoner|bewoonster|hij|zij|ze|victim|resident|he|she)\b.*\b(?:ondernemer|zzper|zzp er|zelfstandige|entrepreneur|self-employed)\b"
    )]
    private static partial Regex Entrepreneur();

    [GeneratedRegex(@"\b(?:geen|niet|not|no)\b.*\b(?:ondernemer|zzper|zzp er|zelfstandige|entrepreneur|self-employed)\b")]
    private static partial Regex NoEntrepreneur();

    /// <summary>The sentence is about that robbery, and does not merely mention it.</summary>
    [GeneratedRegex(@"^(?:er (?:is|was|werd) |there (?:is|was) )?(?:een |a )?(?:[a-z]*overval(?:letje)?|robbery)\b")]
    private static partial Regex Opening();

    [GeneratedRegex(@"^(?:(?:nee|sorry|no) )?(?:het|dat|dit|it|that) (?:was|is|gebeurde|happened)\b")]
    private static partial Regex ItWas();

    [GeneratedRegex(@"overval|beroofd|roof|gebeurd|gebeurde|robbe|hold-?up|held up|happened")]
    private static partial Regex Robbery();

    [GeneratedRegex(
        @"\b(?:een|nog een|weer een|nieuwe|a|an|another) (?:[a-z-]+ ){0,2}(?:[a-z]*overval|robbery|hold-?up)\b|\b[a-z]*overval(?:letje)? (?:op|bij|in|aan)\b|^(?:[a-z0-9]+ ){0,3}[a-z]*overval\b|\b(?:is|zijn|werd|werden|was|waren)\b.*\b(?:overvallen|beroofd)\b|^(?:[a-z-]+ ){1,4}(?:overvallen|beroofd)\b|\brobbery (?:at|on|in)\b|\b(?:was|were|been|got) (?:robbed|held up)\b"
    )]
    private static partial Regex NewRobbery();

    [GeneratedRegex(
        @"^(?:er|there|we|wij|ik heb|i have|we have|hier) |\b(?:melding|net|zojuist|zonet|just now|reported|bericht|gebeld dat)\b"
    )]
    private static partial Regex Reporting();

    /// <summary>A verb that makes a few words a statement: "koopwoning" alone may be a question.</summary>
    [GeneratedRegex(
        @"\b(?:is|was|zijn|waren|blijkt|bleek|blijken|heeft|hebben|had|wil|wilde|wordt|werd|gaat|huurt|huren|huurde|bezit|kocht|ligt|zit|staat|vond|nee|toch|are|were|has|have|turns|turned|wants|rents|rent|own|owns|got|s)\b"
    )]
    private static partial Regex Verb();
}
