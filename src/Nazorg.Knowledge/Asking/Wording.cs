using System.Collections.Immutable;
using System.Text;
using Nazorg.Knowledge.Conditions;
using Nazorg.Knowledge.Plans;
using Nazorg.Knowledge.Reading;

namespace Nazorg.Knowledge.Asking;

/// <summary>Makes the text of an answer out of entries: the direct answer first, then what belongs to it, within a length.</summary>
internal sealed class Wording(ConditionWords conditions, ImmutableArray<Entry> entries, Lexicon lexicon, ConceptWeights weights)
{
    private static readonly string[] Yeses = ["Ja, ", "Ja: ", "Yes, ", "Yes: "];

    /// <summary>An answer to who, when, what or why, in characters.</summary>
    public const int Short = 880;

    /// <summary>A part of the checklist, in characters.</summary>
    public const int List = 3300;

    /// <summary>So much like the examples of an entry that it asks for just that.</summary>
    private const double Sure = 0.9;

    /// <summary>The share of its words from which a sentence says nothing new.</summary>
    private const double SaidAlready = 0.7;

    /// <summary>More than this after a direct answer is not to the point.</summary>
    private const int Enough = 620;

    /// <summary>One entry as the answer to a question.</summary>
    public string One(Entry entry, Asked asked, bool leadOnly = false)
    {
        var language = asked.Language;
        var parts = new List<string>();
        if (Condition(entry, asked) is { } condition)
            parts.Add(condition);
        if (entry.Topic?.Measure is not null)
            parts.Add($"{entry.Title.In(language)}.");
        var direct = Direct(entry, asked);
        parts.AddRange(direct);
        if (entry.Item is not null && direct.All(d => d == Sayings.Yes.In(language)) && Condition(entry, asked) is null)
            parts.Add($"{entry.Title.In(language)}.");
        if (!leadOnly || direct.Count == 0)
            parts.AddRange(Rest(Body(entry, asked), parts));
        if (entry.Topic?.Measure is { } measure)
            parts.AddRange(Rest(MeasureTeam(measure, language), parts));
        if (
            entry.Topic is { Verify: true }
            && !parts.Any(p =>
                p.Contains("ontroleer", StringComparison.Ordinal) || p.Contains("verify", StringComparison.OrdinalIgnoreCase)
            )
        )
            parts.Add(Sayings.Verify.In(language));
        return Fit(parts, Short);
    }

    /// <summary>A part of the checklist: an opening and a line for each item, shorter where there are many.</summary>
    public string Lines(string opening, IReadOnlyList<PlanItem> items, Language language, int room)
    {
        foreach (
            var text in new Func<PlanItem, string>[]
            {
                i => Conditional(i, language) + i.Text.In(language),
                i => Conditional(i, language) + FirstSentence(i.Text.In(language)),
            }
        )
        {
            var lines = string.Join('\n', items.Select(i => $"• {i.Title.In(language)}: {text(i)}").Prepend(opening));
            if (lines.Length <= room)
                return lines;
        }

        return string.Join('\n', items.Select(i => $"• {i.Title.In(language)}").Prepend(opening));
    }

    public static string Titles(IEnumerable<Bilingual> titles, Language language) =>
        string.Join("; ", titles.Select(t => Lower(t.In(language))));

    /// <summary>The text without what would make it longer than there is room, whole sentences at a time.</summary>
    public static string Fit(IReadOnlyList<string> parts, int room)
    {
        var text = new StringBuilder();
        foreach (var sentence in parts.SelectMany(Sentences))
        {
            if (text.Length > 0 && text.Length + 1 + sentence.Length > room)
                break;
            if (text.Length > 0)
                text.Append(' ');
            text.Append(sentence);
        }

        return text.ToString();
    }

    /// <summary>The text of an entry as it stands for these facts.</summary>
    public static string Body(Entry entry, Asked asked) =>
        string.Join(
            ' ',
            entry
                .Notes.Where(n => n.When.Holds(asked.Facts) == Truth.Yes)
                .Select(n => n.Text.In(asked.Language))
                .Prepend(entry.Text.In(asked.Language))
        );

    /// <summary>"Alleen als …:" while that is not known; null when the entry simply holds.</summary>
    public string? Condition(Entry entry, Asked asked)
    {
        var facts = Assume(entry, asked.Facts);
        return conditions.Open(entry.When, facts) is { } open ? Sayings.OnlyIf(open).In(asked.Language) : null;
    }

    /// <summary>What the facts rule out, said first; null when they do not.</summary>
    public string? Refusal(Entry entry, Asked asked) =>
        conditions.Missing(entry.When, asked.Facts) is { } missing
            ? (
                asked.Aspects.Any(Declining.IsPointed) && !asked.Asks(Aspect.Whether)
                    ? Sayings.ThatOnlyIf(missing)
                    : Sayings.NoOnlyIf(missing)
            ).In(asked.Language)
            : null;

    public static string FirstSentence(string text) => Sentences(text).First();

    /// <summary>A text in sentences. A full stop inside brackets or an abbreviation does not end one.</summary>
    public static IEnumerable<string> Sentences(string text)
    {
        var (start, depth) = (0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] switch
            {
                '(' => 1,
                ')' when depth > 0 => -1,
                _ => 0,
            };
            if (
                depth > 0
                || text[i] is not ('.' or '!' or '?')
                || i + 2 >= text.Length
                || text[i + 1] != ' '
                || !(char.IsUpper(text[i + 2]) || text[i + 2] is '€' or '‘' or '\'')
            )
                continue;
            yield return text[start..(i + 1)].Trim();
            start = i + 1;
        }

        if (text[start..].Trim() is { Length: > 0 } last)
            yield return last;
    }

    // the kind of robbery is not asked where the entry itself tells it: a question about a door viewer is about a home
    private static Facts Assume(Entry entry, Facts facts) =>
        facts["robbery"] is null && entry.IsForOneKind ? facts.With("robbery", entry.For("home") ? "home" : "business") : facts;

    private List<string> Direct(Entry entry, Asked asked)
    {
        var language = asked.Language;
        foreach (var detail in asked.Own.Details.Where(d => d is "phone" or "email" or "website" or "amount" or "price"))
        {
            if (entry.Answers.FirstOrDefault(d => Declining.Says(d.Text.Nl, detail)) is not { } giving)
                continue;
            var text = giving.Text.In(language);
            return Sentences(text).Where(s => Declining.Says(s, detail)).ToList() is { Count: > 0 } sentences ? sentences : [text];
        }

        var direct = asked
            .Aspects.Where(a => a != Aspect.Whether || AnswersThat(entry, asked))
            .Select(a => entry.Answer(a, language))
            .OfType<string>()
            .Distinct()
            .Take(2)
            .ToList();
        if (direct is [var first, var second] && Repeats(second, [.. lexicon.WordsOf(first)]))
            direct.RemoveAt(1);
        if (OneKindOnly(asked, entry) is { } both)
            return [both];
        if (Claim(asked, direct) is { } claim)
            return [claim, .. direct.Select(WithoutYes)];
        if (direct.Count > 0)
            return asked.Own.Restricts || (asked.Own.TermClaimed is not null && asked.Own.AsksLeave)
                ? [.. direct.Select(WithoutYes)]
                : direct;
        if (asked.Asks(Aspect.HowMany) && entry.Answer(Aspect.Cost, language) is { } amount && amount.Contains('€'))
            return [amount];
        if (asked.Asks(Aspect.When) && entry.Item?.Due is { } due)
            return [Sentence(due.Rule.In(language))];
        if (asked.Asks(Aspect.Who) && entry.Item is { } item)
            return [Team(item, language)];
        if (
            asked.Own.AsksPlainly
            && (IsAbout(entry, asked) || asked.Likeness.Of(entry) >= Sure)
            && entry.Item is { Section: Section.Check or Section.Offer or Section.Neighbourhood }
            && Condition(entry, asked) is null
        )
            return [Sayings.Yes.In(language)];
        return [];
    }

    // a yes or no is about one thing only: it must be what was asked
    private bool AnswersThat(Entry entry, Asked asked)
    {
        if (entry.Answer(Aspect.Whether, asked.Language) is not { } answer)
            return false;
        var title = Telling(entry.Title.In(asked.Language));
        var question = asked
            .Own.Units.Where(u => u.IsConcept && u.Weight >= 1 && weights[u] >= ConceptWeights.Telling)
            .Select(u => u.Word)
            .ToHashSet();
        var said = Telling(answer);
        var further = Telling(FirstSentence(answer)).Except(title).ToList();
        var held = question.Count(q => title.Contains(q) || said.Contains(q));
        if (held <= question.Count - held)
            return question.Count == 0;
        return further.Count == 0 || further.Any(question.Contains) || title.Count(question.Contains) > 1;
    }

    private HashSet<string> Telling(string text) =>
        [.. lexicon.SubjectsOf(text).Where(s => s[0] == '#' && weights[s] >= ConceptWeights.Telling)];

    // "may I bring flowers?" is no question about the visit alone
    private bool IsAbout(Entry entry, Asked asked) =>
        asked.Own.Units.All(u => u.Weight < 1 || lexicon.Knows(u.Word) || u.IsConcept) && AllSaid(entry, asked);

    private bool AllSaid(Entry entry, Asked asked)
    {
        var said = lexicon.SubjectsOf($"{entry.Title.In(asked.Language)}. {entry.Text.In(asked.Language)}").ToHashSet();
        return asked
            .Own.Units.Where(u => u.IsConcept && u.Weight >= 1 && weights[u] >= ConceptWeights.Telling)
            .All(u => said.Contains(u.Word));
    }

    /// <summary>"Klopt het dat de termijn zes weken is?": a number that the answer does not hold is denied first.</summary>
    private static string? Claim(Asked asked, List<string> direct)
    {
        if (!asked.Asks(Aspect.Whether) || direct.Count == 0 || asked.Own.TermClaimed is not { } claimed || asked.Own.AsksLeave)
            return null;
        var said = direct.SelectMany(d => Understanding.Terms(Tokens.Read(d).Words)).ToList();
        return said.Count == 0 || said.Contains(claimed) ? null : Sayings.No.In(asked.Language);
    }

    // "dat is alleen voor winkeliers, hè?": what holds for both kinds is said to
    private static string? OneKindOnly(Asked asked, Entry entry) =>
        asked.Own.ClaimsOnly
        && entry.Item is { Section: Section.Offer or Section.Check or Section.Visit }
        && !entry.IsForOneKind
        && asked
            .Own.Reading.Of(WordKind.Fact)
            .Any(h => h.Group.Id == "robbery" && asked.Own.Focus[asked.Own.Reading.Words[h.Start].Sentence])
            ? Sayings.ForBothKinds.In(asked.Language)
            : null;

    // "alleen als er onrust is, toch?": a plain yes would confirm more than the answer says
    private static string WithoutYes(string text) =>
        Yeses.FirstOrDefault(y => text.StartsWith(y, StringComparison.Ordinal)) is { } yes
            ? char.ToUpperInvariant(text[yes.Length]) + text[(yes.Length + 1)..]
            : text;

    private static string Team(Item item, Language language)
    {
        var who = $"{Sayings.Who.In(language)} {item.Actor.Name.In(language)}.";
        return item.Partners.IsEmpty
            ? who
            : $"{who} {Sayings.With.In(language)} {string.Join(", ", item.Partners.Select(p => p.Name.In(language)))}.";
    }

    /// <summary>Who does the items of a list: most of them in a word, the others by name.</summary>
    public static string Teams(IReadOnlyList<Entry> items, Language language)
    {
        var byActor = items.Select(e => e.Item!).GroupBy(i => i.Actor.Name.In(language)).OrderByDescending(g => g.Count()).ToList();
        var most = $"{Sayings.Who.In(language)} {byActor[0].Key}.";
        var partners = items.SelectMany(e => e.Item!.Partners).Select(p => p.Name.In(language)).Distinct().ToList();
        var others = byActor.Skip(1).Select(g => $"{g.Key}: {Titles(g.Select(i => i.Title), language)}.");
        return Fit([most, .. others, partners.Count == 0 ? "" : $"{Sayings.With.In(language)} {string.Join(", ", partners)}."], Short);
    }

    private static string MeasureTeam(Measure measure, Language language)
    {
        var team = $"{Sayings.Initiator.In(language)} {string.Join(", ", measure.Initiators)}.";
        return measure.Partners.IsEmpty ? team : $"{team} {Sayings.Involved.In(language)} {string.Join(", ", measure.Partners)}.";
    }

    private bool Repeats(string text, HashSet<string> said) =>
        lexicon.WordsOf(text) is { Length: > 0 } own && own.Count(said.Contains) >= SaidAlready * own.Length;

    // what the direct answer has said already is not said again
    private IEnumerable<string> Rest(string body, List<string> said)
    {
        var words = said.SelectMany(Sentences).SelectMany(s => lexicon.WordsOf(s)).ToHashSet();
        var length = said.Sum(s => s.Length + 1);
        foreach (var sentence in Sentences(body))
        {
            if (Repeats(sentence, words))
                continue;
            if (said.Count > 0 && length + sentence.Length > Enough)
                yield break;
            length += sentence.Length + 1;
            yield return sentence;
        }
    }

    private string Conditional(PlanItem item, Language language) =>
        item.Conditional
        && entries.FirstOrDefault(e => e.Id == item.Id) is { } entry
        && conditions.Open(entry.When, Facts.None.With("robbery", entry.For("home") ? "home" : "business")) is { } open
            ? Sayings.OnlyIf(open).In(language) + " "
            : "";

    private static string Sentence(string text) => char.ToUpperInvariant(text[0]) + text[1..] + (text[^1] == '.' ? "" : ".");

    private static string Lower(string title) =>
        title.Length > 1 && char.IsUpper(title[0]) && !char.IsUpper(title[1]) && !char.IsDigit(title[1])
            ? char.ToLowerInvariant(title[0]) + title[1..]
            : title;
}
