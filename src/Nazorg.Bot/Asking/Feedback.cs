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
/// <param name="About">The subjects of the question, as the vocabulary names them: the question itself may hold a name and is not kept.</param>
/// <param name="Entries">The items and topics the answer was made of.</param>
/// <param name="Text">The question or what was wrong with its answer, written anew for this; null when it was not.</param>
internal sealed record Remark(string Key, Verdict Verdict, ImmutableArray<string> About, ImmutableArray<string> Entries, string? Text);

/// <summary>Takes remarks on answers: nothing personal is kept, and after twelve weeks nothing at all.</summary>
internal static class Feedback
{
    public const int LongestText = 300;
    public const int MostNames = 6;

    /// <summary>How long a remark is kept.</summary>
    public static readonly Duration Kept = Duration.FromDays(7 * 12);

    public static Turn Take(Scene scene, Intent.Rate intent)
    {
        if (intent.Text is { } text)
            return Write(scene, intent, text);
        var turn = intent.Verdict == Verdict.Useful ? Turn.Say(scene.Texts.ThanksForRating) : Turn.Show(Ask(scene, intent, problem: null));
        return turn with { Remark = RemarkOf(intent) };
    }

    private static Turn Write(Scene scene, Intent.Rate intent, string text)
    {
        var t = scene.Texts;
        if (text.Length == 0)
            return Turn.Replace(Ask(scene, intent, t.NothingWritten));
        if (text.Length > LongestText)
            return Turn.Replace(Ask(scene, intent, t.TextTooLong(text.Length, LongestText)));
        if (scene.Knowledge.FindPersonalData(text) is { } kind)
            return Turn.Replace(Ask(scene, intent, t.RemarkLooksPersonal(kind)));
        return Turn.Replace(AdaptiveCard.Of(t.RemarkKept, Parts.Text(t.RemarkKept))) with { Remark = RemarkOf(intent) };
    }

    private static AdaptiveCard Ask(Scene scene, Intent.Rate intent, string? problem)
    {
        var t = scene.Texts;
        var title = intent.Verdict == Verdict.Unanswered ? t.WhatDidYouAsk : t.WhatWasWrong;
        return AdaptiveCard.Of(
            title,
            Parts.Heading(title),
            problem is null
                ? Parts.Small(intent.Verdict == Verdict.Unanswered ? t.WhatDidYouAskHelp : t.WhatWasWrongHelp)
                : Parts.Problem(problem),
            new TextInput(CardVerbs.TextInput, t.TextLabel) { MaxLength = LongestText, IsMultiline = true },
            Parts.Row(Parts.Confirm(t.SendRemark, intent with { Text = "" }))
        );
    }

    private static Remark RemarkOf(Intent.Rate intent) => new(intent.Once, intent.Verdict, intent.About, intent.Entries, intent.Text);
}
