using System.Collections.Immutable;
using Nazorg.Knowledge.Plans;

namespace Nazorg.Knowledge.Asking;

/// <summary>What an entry says to what is asked of it.</summary>
internal abstract record SlotText
{
    private SlotText() { }

    /// <summary>Just that, in its own words.</summary>
    public sealed record Filled(Bilingual Text) : SlotText;

    /// <summary>That the sources do not give it.</summary>
    public sealed record Absent(Bilingual Text) : SlotText;

    /// <summary>Nothing of its own: what the entry is, or what one does, is the answer.</summary>
    public sealed record Lead : SlotText;

    /// <summary>Nothing, and the lead is no answer to it.</summary>
    public sealed record Empty(Aspect Aspect) : SlotText;
}

/// <summary>Looks up what an entry says to what is asked of it. What its data says need not be written: a term, who does it.</summary>
internal static class Slots
{
    public static SlotText Of(Entry entry, Aspect aspect) =>
        Written(entry, aspect) is { } own
            ? own.IsAbsent
                ? new SlotText.Absent(own.Text)
                : new SlotText.Filled(own.Text)
            : Data(entry, aspect) is { } data
                ? new SlotText.Filled(data)
                : IsBare(aspect)
                    ? new SlotText.Empty(aspect)
                    : new SlotText.Lead();

    // how much somebody gets is how many euros
    private static DirectAnswer? Written(Entry entry, Aspect aspect) =>
        entry.Answers.FirstOrDefault(a => a.Ask == aspect)
        ?? (
            aspect == Aspect.HowMany
                ? entry.Answers.FirstOrDefault(a =>
                    a is { Ask: Aspect.Cost, IsAbsent: false } && a.Text.Nl.Contains('€', StringComparison.Ordinal)
                )
                : null
        );

    private static Bilingual? Data(Entry entry, Aspect aspect) =>
        aspect switch
        {
            Aspect.When when entry.Item?.Due is { Rule: var rule } => new(Prose.Sentence(rule.Nl), Prose.Sentence(rule.En)),
            Aspect.Who when entry.Item is { } item => Team(item),
            Aspect.Who when entry.Topic?.Measure is { } measure => Team(measure),
            _ => null,
        };

    /// <summary>A bare detail is there or not; to anything else what the entry is, or what one does, is an answer too.</summary>
    public static bool IsBare(Aspect aspect) => aspect is Aspect.When or Aspect.HowMany or Aspect.Cost or Aspect.Phone or Aspect.Site;

    public static Bilingual Team(Item item) => new(Team(item, Language.Dutch), Team(item, Language.English));

    private static string Team(Item item, Language language)
    {
        var who = Prose.Sentence(item.Actor.Name.In(language));
        return item.Partners.IsEmpty
            ? who
            : $"{who} {Sayings.With.In(language)} {string.Join(", ", item.Partners.Select(p => p.Name.In(language)))}.";
    }

    public static Bilingual Team(Measure measure) => new(Team(measure, Language.Dutch), Team(measure, Language.English));

    private static string Team(Measure measure, Language language)
    {
        var team = $"{Sayings.Initiator.In(language)} {string.Join(", ", measure.Initiators)}.";
        return measure.Partners.IsEmpty ? team : $"{team} {Sayings.Involved.In(language)} {string.Join(", ", measure.Partners)}.";
    }
}
