using Nazorg.Bot.Cards;

namespace Nazorg.Bot.Conversation;

/// <summary>The one card from which everything is found.</summary>
internal static class WelcomeCard
{
    public static AdaptiveCard Of(Scene scene, string once)
    {
        var t = scene.Texts;
        var open = scene.Desk.Cases?.Count(c => c.Status != Cases.CaseStatus.Closed) ?? 0;
        var current = scene.Desk.Case is { Value.IsActive: true } stored ? scene.ViewOf(stored.Value) : null;
        var left = current?.NextQuestion(scene.Knowledge, scene.Settings) is not null;
        return AdaptiveCard.Of(
            t.WelcomeSummary,
            Parts.Heading(t.WelcomeTitle),
            Parts.Text(t.WelcomeText),
            current is null
                ? null
                : Parts.Row(
                    Parts.Button(
                        t.GoOnWithCase(current.Number, left ? 1 : 0),
                        left ? new Intent.Resume(current.Number) : new Intent.OpenCase(current.Number)
                    )
                ),
            Parts.Row(Parts.Primary(t.NewCase, new Intent.NewCase(once)), Parts.Button(t.MyCases(open), new Intent.ListCases())),
            Parts.Row(Parts.Button(t.AskSomething, new Intent.AskSomething()), Parts.Button(t.More, new Intent.More())),
            Parts.Small(t.WelcomeTyped)
        );
    }

    public static AdaptiveCard More(Scene scene)
    {
        var t = scene.Texts;
        return AdaptiveCard.Of(
            t.MoreTitle,
            Parts.Heading(t.MoreTitle),
            Parts.Text(t.MoreText),
            Parts.Small(t.MoreTyped),
            Parts.Row(
                Parts.Button(t.StartDrill, new Intent.StartDrill()),
                Parts.Button(t.OtherLanguage, new Intent.Speak(scene.Language == Language.Dutch ? Language.English : Language.Dutch)),
                Parts.Button(t.WhoHasAccess, new Intent.ListCoordinators())
            ),
            Parts.Row(Parts.Button(t.ToMenu, new Intent.Menu()))
        );
    }
}
