using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Nazorg.Knowledge.Reading;

namespace Nazorg.Knowledge.Asking;

/// <summary>Why the sources do not answer a question.</summary>
internal enum Gap
{
    /// <summary>There is nothing to answer.</summary>
    NoQuestion,

    /// <summary>It has nothing to do with the job.</summary>
    Outside,

    /// <summary>It is about another field, such as burglary.</summary>
    OtherField,

    /// <summary>The subject is there, but not the detail that is asked: a price, a number, a name.</summary>
    Detail,

    /// <summary>The subject is not there.</summary>
    Subject,
}

/// <summary>
/// Decides that a question is not answered. A near miss is worse than a refusal: an amount, number or name must stand in the entry itself,
/// never in a neighbour.
/// </summary>
internal static partial class Declining
{
    private const double LeastCoverage = 0.43;

    /// <summary>It is nearly an example of the entry: even what that does not give is best said in its words.</summary>
    private const double Unmistakable = 0.9;
    private const double Doubtful = 0.15;
    private const double Likely = 0.6;

    private const double LikelyAsked = 0.5;
    private const double LikelyElsewhere = 0.3;
    private const int ShortestTold = 4;
    private const double Strong = 5;
    private const double Slightest = 0.5;

    private static readonly string[] NeverHeld = ["brand", "hours", "instructions", "career", "staff"];
    private static readonly string[] Field = ["robbery", "victim", "measure", "taskforce", "programme", "aftercare"];
    private static readonly string[] Serving = ["offer", "help", "aftercare", "contact", "visit"];
    private static readonly string[] People =
    [
        "wijkagent",
        "coordinator",
        "mayor",
        "police",
        "victim",
        "offender",
        "officer-oov",
        "housing-corporation",
        "business-association",
        "pkvw-adviser",
        "national-officer",
        "prosecution",
    ];
    private static readonly HashSet<string> PlaceWords = ["in", "te", "near", "bij", "rond", "around"];
    private static readonly HashSet<string> RecommendingWords = ["aanbevelen", "aanraden", "recommend", "suggest"];
    private static readonly HashSet<string> ChoosingWords = ["welk", "welke", "which", "where", "waar", "what", "hoe"];
    private static readonly HashSet<string> CountingWords = ["hoeveel", "vaak", "many", "often"];
    private static readonly HashSet<string> NumberedWords =
    [
        "punt",
        "point",
        "artikel",
        "article",
        "lid",
        "bijlage",
        "annex",
        "pijler",
        "pillar",
    ];
    private static readonly string[] NumberWords =
    [
        "twee",
        "drie",
        "vier",
        "vijf",
        "zes",
        "zeven",
        "acht",
        "negen",
        "tien",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
    ];

    public static Gap? Without(Asked asked) => asked.Own.Reading.Words.IsEmpty ? Gap.NoQuestion : null;

    /// <summary>Why a part of the checklist is not an answer, although it was asked for; null when it is.</summary>
    public static Gap? OfSection(Asked asked)
    {
        if (asked.Own.Names(WordKind.Outside))
            return Gap.Outside;
        if (asked.Own.Names(WordKind.OtherField) && !TellsOfRobbery(asked.Own))
            return Gap.OtherField;
        return
            !TellsOfRobbery(asked.Own)
            && !asked.Own.Stated.Firm.Contains("robbery")
            && asked.Own.Units.Any(u => !u.IsConcept && u.Weight >= 0.9)
            && asked.Likeness.Of(Gap.OtherField) > Math.Max(LikelyElsewhere, 2 * asked.Likeness.BestSection)
            ? Gap.OtherField
            : null;
    }

    /// <summary>Why the best entry does not answer the question after all; null when it does.</summary>
    public static Gap? Of(
        Asked asked,
        ImmutableArray<Candidate> candidates,
        SearchIndex index,
        ConceptWeights weights,
        Lexicon lexicon,
        QuestionModel model
    )
    {
        var own = asked.Own;
        if (candidates is not [var best, ..])
            return own.Names(WordKind.Outside) ? Gap.Outside : Gap.Subject;
        var missing = Missing(asked, best, index, weights);
        if (AsksForOther(own, best.Entry, index) || SaysNot(asked, best.Entry) is not null)
            return missing ?? Gap.Detail;
        if (
            missing is null
            && asked.Before is not null
            && best.Coverage >= LeastCoverage
            && (asked.Carried.Contains(best.Entry.Id) || own.Units.All(u => !weights.IsTelling(u)))
        )
            return null;
        if (missing is null && own.Reading.Words.Length == 1 && !own.Units.Any(u => u.IsConcept) && !own.Reading.Has(WordKind.Name))
            return Gap.NoQuestion;
        if (
            missing is not Gap.Outside and not Gap.OtherField
            && asked.Likeness.Of(best.Entry) >= Unmistakable
            && asked.Likeness.Declined < Doubtful
        )
            return null;
        // the model knows nothing of what a municipality wrote itself
        if (missing is null && !model.Knows(best.Entry) && own.Units.Any(u => index.IsNamed(best.Entry, u)))
            return null;
        if (missing is null && best.Score < Slightest && !asked.Carried.Contains(best.Entry.Id))
            return asked.Likeness.Gap ?? Gap.Subject;
        if (missing is null && IsTold(asked, best, index, weights))
            return Gap.Subject;
        if (missing is null && (asked.IsDefinition ? own.Units[0] : own.Defines) is { } defined && index.IsTitled(best.Entry, defined))
            return null;
        if (missing is null && SaysJustThat(asked, best.Entry, index, weights, lexicon))
            return null;
        if (model.Refusal.IsEmpty || (missing is null && asked.Likeness.IsCertainlyAnswered))
            return null;
        var signals = Signals(asked, candidates, missing, index, weights, lexicon);
        return signals.Zip(model.Refusal, (s, w) => s * w).Sum() > 0 ? null : missing ?? asked.Likeness.Gap ?? Gap.Subject;
    }

    /// <summary>What the decision rests on where it is a matter of weighing; null where it is not.</summary>
    public static double[]? Weighed(
        Asked asked,
        ImmutableArray<Candidate> candidates,
        SearchIndex index,
        ConceptWeights weights,
        Lexicon lexicon
    ) =>
        candidates is [var best, ..] && !AsksForOther(asked.Own, best.Entry, index)
            ? Signals(asked, candidates, Missing(asked, best, index, weights), index, weights, lexicon)
            : null;

    /// <summary>What the entry says of a detail that the sources do not give; null when that is not what is asked.</summary>
    public static DirectAnswer? SaysNot(Asked asked, Entry entry) =>
        asked.Own.Reading.Words.Any(w => w.Text is "wie" or "who")
            ? null
            : entry.Answers.FirstOrDefault(a =>
                a.IsAbsent
                && asked.Own.Aspects.Contains(a.Ask)
                && asked.Own.Aspects.All(o =>
                    o == a.Ask || o is Aspect.What or Aspect.How or Aspect.Whether || entry.Answers.All(b => b.Ask != o)
                )
            );

    // another place, part or year than the entry has: no weighing helps
    private static bool AsksForOther(Understanding own, Entry entry, SearchIndex index) =>
        AsksForPlace(own, index) || !HasPart(own, entry) || !HasYear(own, entry);

    // what the words themselves say against it
    private static Gap? Missing(Asked asked, Candidate best, SearchIndex index, ConceptWeights weights)
    {
        var own = asked.Own;
        if (own.Names(WordKind.Outside))
            return Gap.Outside;
        if (
            own.Names(WordKind.OtherField)
            && !TellsOfRobbery(own)
            && asked.Likeness.Of(best.Entry) < Likely
            && (IsServed(asked) || !IsSpokenOf(own, best.Entry, index))
        )
            return Gap.OtherField;
        return own.Details.Any(d => !Holds(asked, best.Entry, d, index, weights)) || !Counts(asked, best.Entry) ? Gap.Detail : null;
    }

    /// <summary>
    /// What speaks for an answer or against it. How much each counts was learned together with the model
    /// (<see cref="Authoring.RefusalTraining"/>), from examples that the model had not seen.
    /// </summary>
    private static double[] Signals(
        Asked asked,
        ImmutableArray<Candidate> candidates,
        Gap? missing,
        SearchIndex index,
        ConceptWeights weights,
        Lexicon lexicon
    )
    {
        var (own, likeness, best) = (asked.Own, asked.Likeness, candidates[0]);
        var next = candidates.Length > 1 ? candidates[1].Score : 0;
        var unheard = own.Units.Where(u => !u.IsConcept && u.Weight >= 0.9 && !index.Knows(u)).ToList();
        var strange = unheard.Where(u => !lexicon.Knows(u.Word)).ToList();
        return
        [
            1,
            // how well the words of the entry fit
            Math.Min(8, best.Score),
            best.Coverage,
            Math.Min(4, best.Matches),
            best.IsNamed ? 1 : 0,
            // what it resembles
            likeness.Of(best.Entry),
            likeness.BestSection,
            likeness.Of(Gap.Detail),
            likeness.Of(Gap.Subject),
            likeness.Of(Gap.Outside),
            likeness.Of(Gap.OtherField),
            // what is told and pointed at
            IsNamedThroughout(own, best.Entry, index, weights) ? 1 : 0,
            own.Stated.Firm.Count > 0 ? 1 : 0,
            Field.Any(own.IsAbout) ? 1 : 0,
            asked.Carried.Contains(best.Entry.Id) ? 1 : 0,
            own.Refers ? 1 : 0,
            // words that no source has, or nobody
            strange.Any(u => u.Weight > 1)
                ? 1
                : 0,
            Math.Min(4, strange.Count),
            Math.Min(4, unheard.Count - strange.Count),
            (own.AsksPlainly || !own.Details.IsEmpty ? 1 : 0) * Math.Min(4, strange.Count),
            Math.Min(30, own.Reading.Words.Length),
            likeness.BestEntry,
            best.Score == 0 ? 0 : next / best.Score,
            // what the words say against it
            missing == Gap.Detail
                ? 1
                : 0,
            missing == Gap.Outside ? 1 : 0,
            missing == Gap.OtherField ? 1 : 0,
            missing is null ? 0 : likeness.Of(best.Entry),
            // the same once more, bent: a sum of straight lines cannot tell "hardly" from "not at all"
            Math.Sqrt(likeness.Of(best.Entry)),
            asked.Units.Any(u => u.IsConcept && weights.IsTelling(u)) ? 0 : 1,
            likeness.Declined,
            Odds(likeness.Declined),
            Odds(likeness.Of(best.Entry)),
            missing is null ? 0 : likeness.Declined,
            Math.Max(0, likeness.Of(best.Entry) - 0.4),
            Math.Min(16, best.Score) - Math.Min(8, best.Score),
            // what kind of question it is
            asked.Before
                is null
                ? 0
                : 1,
            own.IsQuestion ? 0 : 1,
            missing is null && own.Details.Any(d => Gives(best.Entry, d)) ? 1 : 0,
            asked.IsDefinition && index.IsNamed(best.Entry, own.Units[0]) ? 1 : 0,
            // whether the entry answers just that, and how sure it is that this is the entry, once there is one
            missing is null
            && own.Aspects.Any(a => IsPointed(a) && best.Entry.Answers.Any(d => d.Ask == a))
                ? 1
                : 0,
            own.Aspects.Any(IsPointed) && !own.Aspects.Any(a => IsPointed(a) && best.Entry.Answers.Any(d => d.Ask == a)) ? 1 : 0,
            likeness.Of(best.Entry) / Math.Max(0.05, likeness.Entries.Values.Sum()),
            best.IsNamed && missing is null ? 1 : 0,
        ];
    }

    // asks for something that is said in a word or two
    public static bool IsPointed(Aspect aspect) =>
        aspect is Aspect.Who or Aspect.When or Aspect.Where or Aspect.Why or Aspect.HowMany or Aspect.Cost;

    // "het slachtoffer heet Jan": nothing is asked, and nothing is named that would be a question by itself
    private static bool IsTold(Asked asked, Candidate best, SearchIndex index, ConceptWeights weights) =>
        !asked.Own.IsQuestion
        && asked.Before is null
        && !best.IsNamed
        && best.Score < Strong
        && asked.Own.Reading.Words.Length >= ShortestTold
        && asked.Likeness.Of(best.Entry) < LikelyAsked
        && (
            !IsNamedThroughout(asked.Own, best.Entry, index, weights)
            || asked.Own.Units.Any(u => u is { IsConcept: false, Weight: >= 0.9 } && !index.Knows(u))
        );

    // "binnen hoeveel weken moet de bewonersbijeenkomst geregeld zijn?": it is called that, and says when
    private static bool SaysJustThat(Asked asked, Entry entry, SearchIndex index, ConceptWeights weights, Lexicon lexicon) =>
        IsNamedThroughout(asked.Own, entry, index, weights)
        && asked.Own.Units.All(u => u.IsConcept || index.Knows(u) || lexicon.Knows(u.Word))
        && (
            asked.Own.Details.Any(d => Gives(entry, d))
            || asked.Own.Aspects.Any(a =>
                a is Aspect.When or Aspect.Who or Aspect.Where or Aspect.Cost && entry.Answers.Any(d => d.Ask == a)
            )
        );

    // not only somewhere in its text: there is an answer to just that
    private static bool Gives(Entry entry, string detail) =>
        entry.Answers.Any(a =>
            Matching(detail) is { } aspect
                ? a.Ask == aspect
                : detail is "phone" or "email" or "website" or "address" && Says(a.Text.Nl, detail)
        );

    private static double Odds(double share) => Math.Log((share + 0.01) / (1.01 - share));

    private static bool IsNamedThroughout(Understanding own, Entry entry, SearchIndex index, ConceptWeights weights)
    {
        var telling = own.Units.Where(u => u.IsConcept && weights.IsTelling(u)).ToList();
        return telling.Count > 0 && telling.All(u => index.IsNamed(entry, u));
    }

    // help after a burglary is not in the sources; what a burglary is, is
    private static bool IsServed(Asked asked) => asked.Own.Sections.Length > 0 || Serving.Any(asked.IsAbout);

    // "beroofd op straat" is no robbery in this sense; a robbery beside a burglary is
    private static bool TellsOfRobbery(Understanding own) =>
        own
            .Reading.Of(WordKind.Concept)
            .Any(h => h.Group.Id == "robbery" && !own.Reading.Of(WordKind.OtherField).Any(f => h.At.All(f.At.Contains)));

    private static bool IsSpokenOf(Understanding own, Entry entry, SearchIndex index) =>
        own.Reading.Of(WordKind.OtherField).All(h => h.At.All(i => index.Holds(entry, SearchIndex.UnitOf(own.Reading.Words[i].Text, 1))));

    // "which company in Breda": the sources know no places but their own
    private static bool AsksForPlace(Understanding own, SearchIndex index)
    {
        var words = own.Reading.Words;
        var chooses =
            own.Asks(Aspect.HowMany) || ChoosingWords.Contains(words[0].Text) || words.Any(w => RecommendingWords.Contains(w.Text));
        return Enumerable
            .Range(1, words.Length - 1)
            .Any(i =>
                words[i].Capital
                && !index.Knows(SearchIndex.UnitOf(words[i].Text, 1))
                && (
                    (
                        chooses
                        && (
                            PlaceWords.Contains(words[i - 1].Text)
                            || (i > 1 && words[i - 1].Text is "de" or "het" or "the" && PlaceWords.Contains(words[i - 2].Text))
                        )
                    ) || (own.Asks(Aspect.Who) && words[i - 1].Text is "van" or "of")
                )
            );
    }

    // "punt 7": a numbered part must be in the entry
    private static bool HasPart(Understanding own, Entry entry)
    {
        var words = own.Reading.Words;
        return Enumerable
            .Range(1, Math.Max(0, words.Length - 1))
            .All(i =>
                !NumberedWords.Contains(words[i - 1].Text)
                || (
                    words[i].IsNumber ? words[i].Text
                    : Array.IndexOf(NumberWords, words[i].Text) is >= 0 and var at ? $"{2 + (at % 9)}"
                    : null
                )
                    is not { } part
                || entry
                    .Answers.Select(a => a.Text)
                    .Append(entry.Text)
                    .Append(entry.Title)
                    .Any(t => Tokens.Read(t.Nl).Words.Any(w => w.Text == part))
            );
    }

    // "hoeveel in 2016": the number of another year is no answer
    private static bool HasYear(Understanding own, Entry entry) =>
        (!own.Asks(Aspect.HowMany) && !own.Asks(Aspect.Cost) && own.Details.IsEmpty)
        || own.Reading.Words.Where(w => w.IsNumber && w.Text is ['1', '9', _, _] or ['2', '0', _, _])
            .All(w =>
                entry.Topic?.Figure is { } figure
                    ? $"{figure.Year}" == w.Text && !own.Reading.Of(WordKind.Fact).Any(h => h.Group.Id == "robbery")
                    : entry
                        .Answers.Select(a => a.Text)
                        .Append(entry.Text)
                        .Append(entry.Title)
                        .Any(t => t.Nl.Contains(w.Text, StringComparison.Ordinal))
            );

    // "hoe daalt het aantal?" asks for no number
    private static bool IsCount(Utterance reading, Hit hit) =>
        hit.At.Any(i => CountingWords.Contains(reading.Words[i].Text))
        || (
            hit.At.Any(i => reading.Words[i].Text is "aantal" or "number")
            && (
                hit.Start < 2
                || reading.Words[Math.Max(0, hit.Start - 4)..hit.Start].Any(w => w.Text is "wat" or "what" or "whats" or "welk" or "which")
            )
        );

    // "hoeveel mensen": a number of something else in the entry is no answer
    private static bool Counts(Asked asked, Entry entry)
    {
        if (
            !asked
                .Own.Reading.Of(WordKind.Aspect)
                .Any(h => h.Group.Id == "howMany" && h.At.Any(i => CountingWords.Contains(asked.Own.Reading.Words[i].Text)))
            || entry.Topic?.Figure is not null
            || entry.Answers.Any(a => a.Ask == Aspect.HowMany && !a.Text.Nl.Contains('%'))
        )
            return true;
        if (asked.Asks(Aspect.When) && (entry.Item?.Due is not null || entry.Answers.Any(a => a.Ask == Aspect.When)))
            return true;
        if (asked.Own.Details.Contains("share"))
            return true;
        if (asked.Asks(Aspect.Cost) && entry.Answers.Any(a => a.Ask == Aspect.Cost))
            return true;
        var trigger = asked.Own.Reading.Of(WordKind.Aspect).Where(h => h.Group.Id == "howMany").Select(h => h.End).DefaultIfEmpty(-1).Max();
        var nouns = asked.Own.Reading.Words.Skip(trigger + 1).Take(3).Select(w => w.Dutch).ToHashSet();
        var texts = entry.Answers.Select(a => a.Text).Prepend(entry.Text).Prepend(entry.Title).SelectMany(t => new[] { t.Nl, t.En });
        return texts
            .Select(t => Tokens.Read(t).Words)
            .Any(words =>
                Enumerable
                    .Range(0, words.Length)
                    .Any(i =>
                        (words[i].IsNumber || NumberWords.Contains(words[i].Text))
                        && words.Skip(i + 1).Take(2).Any(w => nouns.Contains(w.Dutch))
                    )
            );
    }

    private static bool Holds(Asked asked, Entry entry, string detail, SearchIndex index, ConceptWeights weights)
    {
        if (asked.IsAbout("sharing-data"))
            return true;
        if (NeverHeld.Contains(detail))
            return false;
        // who decides in our municipality is in the sources; who our mayor is, is not
        if (detail == "local")
            return !People.Any(asked.IsAbout)
                && asked.Own.Details.Length == 1
                && !asked.Own.Asks(Aspect.Where)
                && !asked.Own.Asks(Aspect.HowMany);
        if (detail == "person" && People.Any(asked.IsAbout))
            return false;
        if (detail == "current")
            return !asked.Own.Asks(Aspect.Who);
        // a price is the price of the thing itself
        if (
            detail is "price" or "amount"
            && asked.Likeness.Of(entry) < LikelyAsked
            && asked.Units.Any(u =>
                u.IsConcept
                && weights[u] >= ConceptWeights.Telling
                && u.Word is not ("#free-of-charge" or "#money")
                && !index.IsTitled(entry, u)
            )
        )
            return false;
        return Holds(entry, detail);
    }

    private static bool Holds(Entry entry, string detail)
    {
        if (entry.Item?.Due is not null && detail == "duration")
            return true;
        if (detail == "length")
            return Duration().IsMatch(string.Join(' ', entry.Answers.Select(a => a.Text.Nl).Prepend(entry.Text.Nl)));
        if (entry.Answers.FirstOrDefault(a => a.Ask == Matching(detail)) is { } given)
            return !given.IsAbsent;
        return Says(string.Join(' ', entry.Answers.Select(a => a.Text.Nl).Prepend(entry.Text.Nl)), detail);
    }

    /// <summary>Whether a Dutch text gives a detail: an amount, a phone number.</summary>
    public static bool Says(string text, string detail) =>
        detail switch
        {
            "price" or "amount" => Money().IsMatch(text),
            "phone" => Phone().IsMatch(text),
            "email" => text.Contains('@'),
            "website" => text.Contains(".nl", StringComparison.Ordinal) || text.Contains("website", StringComparison.Ordinal),
            "address" => Postcode().IsMatch(text),
            "share" => text.Contains('%') || text.Contains("procent", StringComparison.Ordinal),
            "duration" => Duration().IsMatch(text),
            "sanction" => Duration().IsMatch(text),
            _ => true,
        };

    private static Aspect? Matching(string detail) =>
        detail switch
        {
            "price" or "amount" => Aspect.Cost,
            "duration" => Aspect.When,
            "share" => Aspect.HowMany,
            _ => null,
        };

    [GeneratedRegex(@"€|\beuro\b|\bmln\b|\bmiljoen\b|\bgratis\b", RegexOptions.IgnoreCase)]
    private static partial Regex Money();

    [GeneratedRegex(@"\b0[0-9]{2,3}[- ]?[0-9]{2,}")]
    private static partial Regex Phone();

    [GeneratedRegex(@"\b[0-9]{4} ?[A-Z]{2}\b|[Pp]ostbus")]
    private static partial Regex Postcode();

    [GeneratedRegex(
        @"\b([0-9]+|een|één|twee|drie|vier|vijf|zes|tien|half) (uur|dag|dagen|week|weken|maand|maanden|jaar)\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Duration();
}
