using Nazorg.Bot.Cases;
using Nazorg.Bot.Conversation;
using Nazorg.Bot.Municipalities;
using Nazorg.Knowledge;

namespace Nazorg.Bot.Tests.Utterances;

/// <summary>One open case on Wednesday 11 March 2026: a rented home of a corporation, robbed on 9 March. What is typed in it is only read.</summary>
internal static class Home
{
    private static readonly Lazy<Scene> Lazily = new(() =>
    {
        var now = new LocalDateTime(2026, 3, 11, 10, 0).InZoneLeniently(WorkCalendar.Amsterdam).ToInstant();
        var desk = new Desk(
            new("tenant", "person"),
            IsPersonal: true,
            new(new(), 0),
            new(new(), 0),
            new(new(), 0),
            Case: null,
            Cases: null
        );
        var scene = new Scene(desk, KnowledgeBase.Load(KnowledgeBase.BuiltIn()), Settings.Default.ForLocal(), now);
        foreach (var text in (string[])["overval op een huurwoning van de corporatie op 9 maart, dader nog weg", "ja", "nee", "nee", "nee"])
            scene = scene.After(ConversationRouter.Decide(scene, Mean(scene, text), "once"));
        return scene;
    });

    public static Scene Scene => Lazily.Value;

    public static CaseView View { get; } = Scene.ViewOf(Scene.Desk.Case!.Value);

    public static Intent Read(string text, params ImmutableArray<Mention> mentions) => Mean(Scene, text, mentions).Intent;

    private static Meaning Mean(Scene scene, string text, params ImmutableArray<Mention> mentions)
    {
        var typed = new Intent.Typed(scene.Knowledge.Read(text, scene.Today), mentions);
        return IntentReader.Mean(Speaking.In(scene, typed.Said), typed);
    }
}
