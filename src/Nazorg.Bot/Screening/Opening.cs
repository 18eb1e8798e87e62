using Nazorg.Bot.Cases;
using Nazorg.Bot.Conversation;

namespace Nazorg.Bot.Screening;

/// <summary>Opens a case: from a button, from words, from what was told, or to practise. What was told is confirmed first.</summary>
internal static class Opening
{
    /// <param name="once">A fresh one-time id for the button that opens a case.</param>
    public static Turn Decide(Scene scene, Intent intent, string once) =>
        intent switch
        {
            Intent.NewCase when scene.Desk.OnceUsed => Turn.Show(WelcomeCard.Of(scene, once)).PrecededBy(scene.Texts.OpenedBefore),
            Intent.NewCase { Facts: { } facts } => Open(scene, Telling.AnswersFor(scene, facts), null),
            Intent.NewCase { FromAnswer: true } when scene.Talk is { Case: null, Subject: { } subject } => Open(
                scene,
                Telling.AnswersFor(scene, subject.Facts.Aggregate(Facts.None, (facts, f) => facts.With(f.Key, f.Value))),
                null
            ),
            Intent.NewCase i => Open(scene, i.Told, i.Area),
            Intent.OfferCase i => Offer(scene, i, once),
            Intent.StartDrill => OpenDrill(scene),
            Intent.DropOffer => Turn.Say(scene.Texts.OfferDropped) with { Talk = scene.Talk with { Open = Under(scene) } },
            _ => throw new UnreachableException(),
        };

    /// <param name="told">Answers that were told already, by question; only these of them that can be kept are.</param>
    /// <param name="area">The neighbourhood that was told; left out when it cannot be kept.</param>
    private static Turn Open(Scene scene, ImmutableSortedDictionary<string, string> told, string? area)
    {
        var (municipality, number) = scene.Desk.Municipality.Value.NextCase(scene.Today.Year);
        var file = told.Where(a => scene.Knowledge.Screening.Find(a.Key) is { } question && Intake.Reject(scene, question, a.Value) is null)
            .Aggregate(CaseFile.Open(number, scene.By, scene.Now), (f, a) => f.Answer(a.Key, a.Value, scene.By, scene.Now));
        if (area is { Length: > 0 } && MayKeep(scene, area))
            file = file.SetArea(area, scene.By, scene.Now);
        var view = scene.ViewOf(file);
        return Intake.Ask(scene, view).AsNewMessage() with { Municipality = municipality, Case = view.File };
    }

    /// <summary>A neighbourhood, as far as can be seen: no street, and nothing of a person.</summary>
    private static bool MayKeep(Scene scene, string area) =>
        area.Length <= CaseFile.LongestArea && scene.Knowledge.FindPersonalData(area) is null && !scene.Knowledge.NamesStreet(area);

    /// <summary>Offers to open a case with what was told; nothing is opened before that is confirmed.</summary>
    private static Turn Offer(Scene scene, Intent.OfferCase intent, string once)
    {
        if (scene.Talk.Open is OpenQuestion.OfCase { Once: { } before })
            once = before;
        var area =
            intent.Area is not { } named ? null
            : MayKeep(scene, named) ? named
            : (scene.Talk.Open as OpenQuestion.OfCase)?.Area;
        var problem =
            intent.WrongDay is { } wrong ? Intake.Say(scene.Texts, wrong)
            : intent.StreetLeftOut || (intent.Area is { } said && scene.Knowledge.NamesStreet(said)) ? scene.Texts.StreetLeftOut
            : null;
        return Turn.Show(ToldCard.New(scene, intent.Told, area, once, problem)) with
        {
            Talk = scene.Talk with { Open = new OpenQuestion.OfCase(intent.Told, area, once) },
        };
    }

    /// <summary>A made-up robbery, yesterday: everything works, nothing is sent, and it is wiped in the end.</summary>
    private static Turn OpenDrill(Scene scene)
    {
        var (municipality, number) = scene.Desk.Municipality.Value.NextDrill();
        var view = scene.ViewOf(CaseFile.Open(number, scene.By, scene.Now) with { IsDrill = true });
        var turn = Intake.Ask(scene, view);
        return turn.AsNewMessage().PrecededBy(scene.Texts.DrillStarts) with { Municipality = municipality, Case = view.File };
    }

    /// <summary>What was open when something was offered, and is so again.</summary>
    private static OpenQuestion? Under(Scene scene) => (scene.Talk.Open as OpenQuestion.OfFacts)?.Under;
}
