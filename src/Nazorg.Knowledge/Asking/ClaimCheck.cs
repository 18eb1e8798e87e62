using System.Collections.Immutable;
using Nazorg.Knowledge.Plans;
using Nazorg.Knowledge.Reading;

namespace Nazorg.Knowledge.Asking;

/// <summary>Holds what a question claims against what the entry says: a number, a length of time, or that something is for one kind of robbery only.</summary>
internal static class ClaimCheck
{
    private static readonly ImmutableArray<Aspect> Numbered = [Aspect.HowMany, Aspect.Cost, Aspect.When];

    public static bool Claims(Asked asked) => asked.Asks(Aspect.Whether) || asked.Own.Confirms;

    /// <summary>What is asked, with first what a claimed number is of.</summary>
    public static ImmutableArray<Aspect> First(Entry entry, Asked asked) =>
        Claims(asked)
        && Numbers(asked).Count > 0
        && Numbered.FirstOrDefault(a => Slots.Of(entry, a) is SlotText.Filled { Text.Nl: var text } && NumbersIn(text).Count > 0)
            is var aspect
                and not Aspect.Who
            ? [aspect, .. asked.Aspects.Where(a => a != aspect && a != Aspect.Whether)]
            : asked.Aspects;

    /// <summary>"Klopt." or "Nee.", to stand before what is so; null where nothing is claimed, or the entry does not speak of it.</summary>
    public static string? Of(Entry entry, Asked asked, IReadOnlyList<string> said)
    {
        if (!Claims(asked) || asked.Own.AsksLeave)
            return null;
        if (
            asked.Own.ClaimsOnly
            && IsOfKind(asked)
            && entry.Item is { Section: Section.Offer or Section.Check or Section.Visit }
            && !entry.IsForOneKind
        )
            return Sayings.ForBothKinds.In(asked.Language);
        if (asked.Own.TermClaimed is { } claimed)
        {
            var terms = said.SelectMany(s => Understanding.Terms(Tokens.Read(s).Words)).ToList();
            return terms.Count == 0 ? null : Verdict(terms.Contains(claimed), asked.Language);
        }

        var given = said.SelectMany(NumbersIn).ToList();
        var comparable = Numbers(asked).Where(n => given.Exists(g => IsYear(g) == IsYear(n))).ToList();
        return comparable.Count == 0 ? null : Verdict(comparable.TrueForAll(given.Contains), asked.Language);
    }

    private static readonly string[] Yeses = ["Ja, ", "Ja: ", "Yes, ", "Yes: "];
    private static readonly string[] Noes = ["Nee, ", "Nee: ", "No, ", "No: "];

    /// <summary>
    /// What is said to a yes or no, as far as that fits how it was asked. A yes or a no is about one thing only: where anything else is named, or "alleen", "altijd"
    /// or "zelf" claims more, only what is so is said; of what is denied it is the other way round.
    /// </summary>
    /// <param name="beside">How much the question names that a part does not hold.</param>
    public static List<string> Turned(List<string> parts, Asked asked, Func<string, int> beside) =>
        parts is not [var first, .. var rest] || (!StartsWith(first, Yeses) && !StartsWith(first, Noes)) ? parts
        : asked.Own.Limits.Any(w => !first.Contains(w, StringComparison.OrdinalIgnoreCase)) || beside(first) > 0 ? [Bare(first), .. rest]
        : asked.Own.Denies ? [Verdict(StartsWith(first, Noes), asked.Language), Bare(first), .. rest]
        : parts;

    private static bool StartsWith(string text, string[] any) => any.Any(y => text.StartsWith(y, StringComparison.Ordinal));

    /// <summary>Without a yes or a no.</summary>
    public static string Bare(string text) =>
        Yeses.Concat(Noes).FirstOrDefault(y => text.StartsWith(y, StringComparison.Ordinal)) is { } yes
            ? char.ToUpperInvariant(text[yes.Length]) + text[(yes.Length + 1)..]
            : text;

    private static string Verdict(bool isRight, Language language) => (isRight ? Sayings.Right : Sayings.No).In(language);

    private static bool IsYear(string number) => number.Length == 4 && number[0] is '1' or '2';

    private static HashSet<string> Numbers(Asked asked) =>
        [
            .. asked
                .Own.Reading.Numbers.Where(n => !n.IsOrdinal && n.Value > 1)
                .Where(n => asked.Own.Focus[asked.Own.Reading.Words[n.From].Sentence])
                .Select(n => $"{n.Value}"),
        ];

    private static HashSet<string> NumbersIn(string text) =>
        [
            .. Tokens
                .Read(text)
                .Words.Select(w => w.IsNumber ? w.Text : Understanding.NumberOf(w))
                .OfType<string>()
                .Select(n => n.Replace(".", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal)),
        ];

    private static bool IsOfKind(Asked asked) =>
        asked.Own.Reading.Of(WordKind.Fact).Any(h => h.Group.Id == "robbery" && asked.Own.Focus[asked.Own.Reading.Words[h.Start].Sentence]);
}
