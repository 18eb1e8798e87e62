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

    public bool IsEmpty => !Certain.Known.Any() && !Likely.Known.Any();

    public Facts All => Likely.Merge(Certain);

    /// <param name="ofRobbery">The robbery is what is being spoken of, so that "het was eergisteren" is its day.</param>
    public static Told Read(string text, KnowledgeBase knowledge, LocalDate today, bool ofRobbery)
    {
        var told = Nothing;
        foreach (var sentence in Parts().Split(text).Where(s => s.Trim().Length > 0))
        {
            told = told.And(Sentence(sentence.Trim(), knowledge, today, ofRobbery));
        }

        return told;
    }

    private Told And(Told next) => new(Certain.Merge(next.Certain), Likely.Merge(next.Likely), OfNewRobbery || next.OfNewRobbery, Asks || next.Asks);

    private static Told Sentence(string sentence, KnowledgeBase knowledge, LocalDate today, bool ofRobbery)
    {
        var folded = Words.Fold(sentence);
        if (sentence.EndsWith('?') || Question().IsMatch(folded)) return Nothing with { Asks = true };
        if (folded.Length == 0 || Supposed().IsMatch(folded)) return Nothing;

        var subject = knowledge.Understand(new(sentence));
        var day = ofRobbery || Robbery().IsMatch(folded) ? Day(folded, today) : null;
        var isNew = NewRobbery().IsMatch(folded) && (day is not null || Reporting().IsMatch(folded));
        if (!isNew && (subject.Aspects.Length > 0 || subject.Section is not null)) return Nothing with { Asks = true };

        var (certain, likely) = (Facts.None, Facts.None);
        var states = isNew || Verb().IsMatch(folded);
        foreach (var (fact, value) in subject.Facts)
        {
            if (states && !subject.Implied.Contains(fact)) certain = certain.With(fact, value);
            else likely = likely.With(fact, value);
        }

        if (day is { } date) certain = certain.With("robberyDate", LocalDatePattern.Iso.Format(date));
        foreach (var (fact, value) in Phrases(knowledge.Screening, folded).Where(p => subject.Facts.All(f => f.Key != p.Key))) likely = likely.With(fact, value);
        return new(certain, likely, isNew, Asks: false);
    }

    /// <summary>The day a sentence speaks of: the longest run of its words that names one that has been.</summary>
    private static LocalDate? Day(string folded, LocalDate today)
    {
        var words = folded.Split(' ');
        for (var length = Math.Min(LongestDay, words.Length); length > 0; length--)
        {
            for (var at = 0; at + length <= words.Length; at++)
            {
                var run = words[at..(at + length)];
                if ((length == 1 && run[0].Length <= 3) || run.All(w => w.All(char.IsDigit))) continue;
                if (DateReader.Past(string.Join(' ', run), today) is DateReading.Read read && read.Date <= today && read.Date > today.PlusYears(-5)) return read.Date;
            }
        }

        return null;
    }

    /// <summary>Words for an answer that belong to one question only: "wil geen bezoek".</summary>
    private static ImmutableArray<KeyValuePair<string, string>> Phrases(ScreeningRules screening, string folded)
    {
        var found = screening.Questions
            .SelectMany(q => q.Choices, (q, c) => (Question: q, Choice: c))
            .SelectMany(x => x.Choice.Words.Select(Words.Fold), (x, words) => (x.Question, x.Choice, Words: words))
            .Where(x => x.Words.Contains(' ', StringComparison.Ordinal) && $" {folded} ".Contains($" {x.Words} ", StringComparison.Ordinal))
            .ToList();
        return found.Select(f => f.Question.Id).Distinct().Count() == 1 && found.Select(f => f.Choice.Id).Distinct().Count() == 1 ? found[0].Choice.Sets : [];
    }

    /// <summary>Sentences, and a question that is tied on with a comma.</summary>
    [GeneratedRegex(@"(?<=[.!?;\n])\s*|,\s*(?:en |and |dus |maar )?(?=(?:wat|hoe|wie|waar|wanneer|welke|moet|kan|mag|what|how|who|when|which|should|do i|can)\b)", RegexOptions.IgnoreCase)]
    private static partial Regex Parts();

    [GeneratedRegex(@"^(?:en |and |dus |maar |but )?(?:wat|hoe|wie|waar|waarom|wanneer|welke?|moet|moeten|kan|kun|mag|hoort|krijgt|what|how|who|where|why|when|which|should|must|do|does|can|may)\b|^(?:ik (?:wil|zoek|vraag)|geef|toon|laat|vertel|leg|tell|show|give|explain|i (?:want|need))\b")]
    private static partial Regex Question();

    [GeneratedRegex(@"^(?:stel|als|indien|wanneer|if|suppose)\b|\b(?:stel dat|what if|bijvoorbeeld|for example)\b")]
    private static partial Regex Supposed();

    [GeneratedRegex(@"overval|beroofd|roof|gebeurd|gebeurde|robbe|hold-?up|held up|happened")]
    private static partial Regex Robbery();

    [GeneratedRegex(@"\b(?:een|nog een|weer een|nieuwe|a|an|another) (?:[a-z-]+ ){0,2}(?:[a-z]*overval|robbery|hold-?up)\b|\b[a-z]*overval (?:op|bij|in|aan)\b|^(?:[a-z0-9]+ ){0,3}[a-z]*overval\b|\b(?:is|zijn|werd|werden|was|waren)\b.*\b(?:overvallen|beroofd)\b|\brobbery (?:at|on|in)\b|\b(?:was|were|been|got) (?:robbed|held up)\b")]
    private static partial Regex NewRobbery();

    [GeneratedRegex(@"^(?:er|there|we|wij|ik heb|i have|we have|hier) |\b(?:melding|net|zojuist|zonet|just now|reported|bericht|gebeld dat)\b")]
    private static partial Regex Reporting();

    /// <summary>A verb that makes a few words a statement: "koopwoning" alone may be a question.</summary>
    [GeneratedRegex(@"\b(?:is|was|zijn|waren|blijkt|bleek|blijken|heeft|hebben|had|wil|wilde|wordt|werd|gaat|huurt|huren|huurde|bezit|kocht|ligt|zit|staat|vond|nee|toch|are|were|has|have|turns|turned|wants|rents|rent|own|owns|got|s)\b")]
    private static partial Regex Verb();
}
