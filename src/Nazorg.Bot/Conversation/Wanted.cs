namespace Nazorg.Bot.Conversation;

/// <summary>What a desk must hold.</summary>
/// <param name="Case">The case to read; null: the talk's current one.</param>
/// <param name="Once">The one-time id of a button: whether it has done its work.</param>
internal sealed record Wanted(string? Case, Needs Needs, string? Once)
{
    public static Wanted Of(Intent intent) => new(intent.NamedCase, intent.Needs, (intent as Intent.NewCase)?.Once);

    /// <summary>The same, for what was typed: the case at hand stays when no other is named.</summary>
    public static Wanted Of(Intent intent, Desk desk) =>
        new(intent.NamedCase ?? desk.Case?.Value.Number, intent.Needs | Needs.JustReminded, (intent as Intent.NewCase)?.Once);

    public bool IsOn(Desk desk) =>
        (Case is null || desk.Case?.Value.Number == Case)
        && (!Needs.HasFlag(Needs.CaseList) || desk.Cases is not null)
        && (!Needs.HasFlag(Needs.OpenCases) || desk.Open is not null)
        && (!Needs.HasFlag(Needs.People) || desk.People.Count > 0);
}
