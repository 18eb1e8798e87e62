using Nazorg.Bot.Conversation;

namespace Nazorg.Bot.Municipalities;

/// <summary>A tenant: everything belongs to one. The document holds what changes while the bot runs; what is chosen is in <see cref="Settings"/>.</summary>
internal sealed record Municipality
{
    /// <summary>The last case number given out per year.</summary>
    public ImmutableDictionary<string, int> CasesByYear { get; init; } = ImmutableDictionary<string, int>.Empty;

    /// <summary>The team channel that hears when nobody acts, because a coordinator asked for it there.</summary>
    public ConversationReference? Channel { get; init; }

    /// <summary>The next case number of a year: "2026-3".</summary>
    public (Municipality Municipality, string Number) NextCase(int year)
    {
        var key = year.ToString();
        var next = CasesByYear.GetValueOrDefault(key) + 1;
        return (this with { CasesByYear = CasesByYear.SetItem(key, next) }, $"{key}-{next}");
    }
}
