using Nazorg.Bot.Cases;
using Nazorg.Bot.Conversation;
using Nazorg.Knowledge.Screening;
using NodaTime.Text;

namespace Nazorg.Bot.Screening;

/// <summary>Answers that somebody tells in a sentence, at any time: of a new robbery, or of the case at hand.</summary>
internal static class Telling
{
    /// <summary>The answers that set these facts, by question: only what a question of the screening can hold.</summary>
    public static ImmutableSortedDictionary<string, string> AnswersFor(Scene scene, Facts facts) =>
        scene
            .Knowledge.Screening.Questions.Select(q => KeyValuePair.Create(q.Id, q.AnswerFor(facts)))
            .Where(a => a.Value is not null && Intake.Reject(scene, scene.Knowledge.Screening.Find(a.Key)!, a.Value) is null)
            .ToImmutableSortedDictionary(a => a.Key, a => a.Value!);

    /// <summary>Offers to open a case with what was told; nothing is opened before that is confirmed.</summary>
    public static Turn OfferNew(Scene scene, ImmutableSortedDictionary<string, string> answers, string? area, string once)
    {
        if (scene.Talk.Offer is { Case: null, Once: { } before })
            once = before;
        return Turn.Show(ToldCard.New(scene, answers, area, once)) with
        {
            Talk = scene.Talk with
            {
                Offer = new(null, answers) { Area = area, Once = once },
                Asked = null,
            },
        };
    }

    /// <summary>The same for what was just said: with what of it was not taken over, and why.</summary>
    public static Turn OfferNew(Scene scene, string text, Told told, string once)
    {
        var t = scene.Texts;
        var offer = OfferNew(scene, AnswersFor(scene, told.All), told.Area, once);
        if (told.Where is { IsStreet: true })
            offer = offer.PrecededBy(t.StreetLeftOut);
        if (told.WrongDay is { } wrong)
            offer = offer.PrecededBy(wrong is DateReading.Read read ? t.DateInFuture(read.Date) : t.NoSuchDate);
        return PersonalData.Find(text) is { } kind ? offer.PrecededBy(t.LeftOutOfCase(kind)) : offer;
    }

    /// <summary>More was told while the offer stands: it is offered again, with that in it.</summary>
    public static Turn? Amend(Scene scene, Offer offer, Told told, string once) =>
        offer.Case is not null ? null
        : AnswersFor(scene, told.All) is var more && (more.Count > 0 || told.Area is not null)
            ? OfferNew(scene, offer.Answers.SetItems(more), told.Area ?? offer.Area, once)
        : told.Where is { IsStreet: true } ? OfferNew(scene, offer.Answers, offer.Area, once).PrecededBy(scene.Texts.StreetLeftOut)
        : null;

    /// <summary>"Buurt: Noord" while the offer stands; empty takes it off.</summary>
    public static Turn AmendArea(Scene scene, Offer offer, string area, string once)
    {
        var problem = scene.Problem(area, CaseFile.LongestArea);
        var turn = OfferNew(
            scene,
            offer.Answers,
            problem is not null ? offer.Area
                : area.Length > 0 ? area
                : null,
            once
        );
        return problem is null ? turn : turn.PrecededBy(problem);
    }

    /// <summary>What is told of the case at hand: written down when it was said outright, offered when it was not. Null: nothing was told.</summary>
    public static Turn? InCase(Scene scene, CaseView view, Told told)
    {
        var certain = Fitting(scene, view, AnswersFor(scene, told.Certain));
        var changes = certain.Where(a => view.File.Answers.GetValueOrDefault(a.Key)?.Value != a.Value).ToImmutableSortedDictionary();
        if (changes.Count > 0)
            return Record(scene, view, changes);

        // What was robbed is known: a shop or an entrepreneur that is spoken of does not change it.
        var all = told.Certain["robbery"] is null && view.Facts["robbery"] is not null ? told.All.Without("robbery") : told.All;
        var likely = Fitting(scene, view, AnswersFor(scene, all))
            .Where(a => view.File.Answers.GetValueOrDefault(a.Key)?.Value != a.Value && !certain.ContainsKey(a.Key))
            .ToImmutableSortedDictionary();
        if (likely.Count > 0 && !told.Asks)
            return Turn.Show(ToldCard.Likely(scene, view, likely)) with
            {
                Talk = scene.About(view.Number, scene.Talk.Case == view.Number && !scene.Talk.Paused ? scene.Talk.Asked : null) with
                {
                    Offer = new(view.Number, likely),
                },
            };
        return certain.Count > 0 ? Turn.Show(ToldCard.Known(scene, view, certain)) with { Talk = scene.About(view.Number) } : null;
    }

    /// <summary>Writes answers down, says them back, and what they change in the checklist.</summary>
    public static Turn Record(Scene scene, CaseView view, ImmutableSortedDictionary<string, string> answers)
    {
        var after = Intake.Woken(scene, scene.ViewOf(view.Numbered.Answer(answers, scene.By, scene.Now)));
        return Turn.Show(ToldCard.Recorded(scene, view, after, answers.Keys)) with
        {
            Talk = scene.About(view.Number),
            Case = after.Numbered,
        };
    }

    /// <summary>One answer to what was asked outright.</summary>
    public static Turn RecordOrKnown(Scene scene, CaseView view, string question, string value)
    {
        var answers = ImmutableSortedDictionary<string, string>.Empty.Add(question, value);
        return view.File.Answers.GetValueOrDefault(question)?.Value == value
            ? Turn.Show(ToldCard.Known(scene, view, answers)) with
            {
                Talk = scene.About(view.Number),
            }
            : Record(scene, view, answers);
    }

    /// <summary>The same from a button, which says what shall be: a stale one changes nothing.</summary>
    public static Turn Record(Scene scene, CaseView view, Intent.Record intent)
    {
        var answers = intent
            .Answers.Where(a => scene.Knowledge.Screening.Find(a.Key) is { } q && Intake.Reject(scene, q, a.Value) is null)
            .ToImmutableSortedDictionary();
        if (answers.Count == 0)
            return Turn.Say(scene.Texts.ButtonUnreadable);
        if (answers.All(a => view.File.Answers.GetValueOrDefault(a.Key)?.Value == a.Value))
            return Turn.Replace(ToldCard.Known(scene, view, answers));
        if (Revision(view, answers.Keys) != intent.Revision)
            return Intake.ShowFacts(scene, view).PrecededBy(scene.Texts.AnswerChanged);
        var turn = Record(scene, view, answers);
        return turn with { Replies = [.. turn.Replies.Select(r => r is Reply.Card card ? card with { InPlace = true } : r)] };
    }

    /// <summary>The revisions of several answers as one number: another one when any of them changed.</summary>
    public static int Revision(CaseView view, IEnumerable<string> questions) => questions.Sum(view.File.RevisionOf);

    /// <summary>A word for the place says nothing about the kind once that is known: in a home case "de winkel om de hoek" changes nothing.</summary>
    private static ImmutableSortedDictionary<string, string> Fitting(
        Scene scene,
        CaseView view,
        ImmutableSortedDictionary<string, string> answers
    )
    {
        var facts = scene.Knowledge.Screening.FactsFrom(
            view.File.Answers.ToDictionary(a => a.Key, a => a.Value.Value)
                .Concat(answers.Select(a => KeyValuePair.Create(a.Key, (string?)a.Value)))
                .GroupBy(a => a.Key)
                .ToDictionary(g => g.Key, g => g.Last().Value),
            scene.Settings.Given
        );
        var applicable = Enum.GetValues<Moment>()
            .SelectMany(m => scene.Knowledge.Screening.Applicable(m, facts))
            .Select(q => q.Id)
            .ToHashSet();
        return answers.Where(a => applicable.Contains(a.Key)).ToImmutableSortedDictionary();
    }
}
