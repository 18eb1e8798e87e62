using Nazorg.Bot.Cards;
using Nazorg.Bot.Conversation;

namespace Nazorg.Bot.Asking;

/// <summary>What somebody thought of an answer.</summary>
internal enum Verdict
{
    /// <summary>It was not answered; the owner of the content should know.</summary>
    Unanswered,
    Useful,
    NotUseful,
}

/// <summary>A remark on an answer, for whoever looks after the content. It does not say whose it is.</summary>
/// <param name="Key">A one-time id of the answer: another remark on the same answer takes the place of this one.</param>
/// <param name="Question">As it was typed; null when personal data seemed to be in it.</param>
/// <param name="Entries">The items and topics the answer was made of.</param>
/// <param name="Reason">What was wrong, in somebody's own words; null when that was not said.</param>
internal sealed record Remark(string Key, Verdict Verdict, string? Question, ImmutableArray<string> Entries, string? Reason);

/// <summary>Takes remarks on answers: nothing personal is kept, and after twelve weeks nothing at all.</summary>
internal static class Feedback
{
    public const int LongestQuestion = 300;
    public const int LongestReason = 300;
    public const int MostEntries = 6;

    /// <summary>How long a remark is kept.</summary>
    public static readonly Duration Kept = Duration.FromDays(7 * 12);

    public static Turn Rate(Scene scene, Intent.Rate intent)
    {
        if (intent.WithReason) return Explain(scene, intent, intent.Reason);
        var t = scene.Texts;
        var remark = RemarkOf(intent, reason: null);
        var hidden = remark.Question is null && intent.Question.Length > 0;
        return intent.Verdict switch
        {
            Verdict.Useful => Turn.Say(t.ThanksForRating),
            Verdict.Unanswered => Turn.Say(hidden ? t.NotedWithoutText : t.Noted),
            _ => Turn.Show(AskReason(scene, intent, problem: null)),
        } with { Remark = remark };
    }

    private static Turn Explain(Scene scene, Intent.Rate intent, string reason)
    {
        var t = scene.Texts;
        if (reason.Length == 0) return Turn.Replace(AskReason(scene, intent, t.NothingWritten));
        if (reason.Length > LongestReason) return Turn.Replace(AskReason(scene, intent, t.TextTooLong(reason.Length, LongestReason)));
        if (PersonalData.Find(reason) is { } kind) return Turn.Replace(AskReason(scene, intent, t.LooksPersonal(kind)));
        return Turn.Replace(AdaptiveCard.Of(t.ReasonKept, Parts.Text(t.ReasonKept))) with { Remark = RemarkOf(intent, reason) };
    }

    private static AdaptiveCard AskReason(Scene scene, Intent.Rate intent, string? problem) => AdaptiveCard.Of(
        scene.Texts.WhatWasWrong,
        Parts.Heading(scene.Texts.WhatWasWrong),
        problem is null ? Parts.Small(scene.Texts.WhatWasWrongHelp) : Parts.Problem(problem),
        new TextInput(CardVerbs.TextInput, scene.Texts.TextLabel) { MaxLength = LongestReason, IsMultiline = true },
        Parts.Row(Parts.Confirm(scene.Texts.SendReason, intent with { WithReason = true, Reason = "" })));

    private static Remark RemarkOf(Intent.Rate intent, string? reason)
    {
        var question = intent.Question.Length is > 0 and <= LongestQuestion && PersonalData.Find(intent.Question) is null ? intent.Question : null;
        return new(intent.Once, intent.Verdict, question, intent.Entries, reason);
    }
}
