using Nazorg.Bot.Cases;
using Nazorg.Bot.Reminders;
using Nazorg.Bot.Screening;

namespace Nazorg.Bot.Conversation;

/// <summary>What is told: a robbery that has no case yet, or something of the case at hand. Null: nothing is.</summary>
internal static class TellingIntents
{
    public static Intent? Read(Said said)
    {
        var (scene, told) = (said.Scene, said.Told);
        if (OfWaiting(said) is { } news)
            return news;
        if (said.Asks && !(told.OfNewRobbery && TellsFirst(said)))
            return null;
        if (told.OfNewRobbery && (said.View is null || IsAnother(said, told)))
        {
            return new Intent.OfferCase(Telling.AnswersFor(scene, told.All), told.Area)
            {
                WrongDay = told.WrongDay,
                StreetLeftOut = told.Where is { IsStreet: true },
            };
        }

        if (said.View is not { } view)
            return !told.IsEmpty && scene.Desk.Cases?.Any(c => c.Status != CaseStatus.Closed) == true
                ? new Intent.AskWhichCase(null)
                : null;
        if (PutRight(said, view) is { } right)
            return right;
        if (said.Words.VictimCount is { } victims && view.HasChecklist && said.Acts.All(a => !a.NamesItem))
            return new Intent.SetVictims(view.Number, victims);
        var certain = Telling.Fitting(scene, view, told.Certain);
        // "er waren kinderen in huis tijdens de overval" tells nothing of what was robbed
        if (certain.Count == 1 && certain.ContainsKey("robbery") && view.Facts["robbery"] == told.Certain["robbery"] && !said.IsShort)
            certain = certain.Clear();
        if (certain.Count > 0)
        {
            // what is implied beside what is said outright goes with it; what was robbed is never changed by a word
            var also = Telling.Changes(scene, view, told.Likely.Without("robbery"));

            // another kind takes half of the list away: only when it is put right in so many words
            if (
                certain.ContainsKey("robbery")
                && view.Facts["robbery"] is { } mine
                && told.Certain["robbery"] != mine
                && !said.Words.Reports(Report.ItWas)
                && !said.Words.Deeds.Any(d => d.Value == Deed.Change)
            )
                return new Intent.AskToRecord(view.Number, also.SetItems(certain));
            return new Intent.Record(view.Number, also.SetItems(certain), null);
        }

        if (told.WrongDay is { } wrong && scene.Knowledge.Screening.For("robberyDate") is { } day)
            return new Intent.WrongAnswer(view.Number, day.Id, wrong, null);
        var likely = Telling.Changes(scene, view, view.Facts["robbery"] is null ? told.All : told.All.Without("robbery"));
        if (likely.Count > 0)
            return new Intent.AskToRecord(view.Number, likely);

        // what is known already is said to be known
        var tellsKind = said.Words.Reports(Report.Robbed) || said.Words.Reports(Report.Event);
        var known = Telling.Fitting(
            scene,
            view,
            tellsKind && told.All["robbery"] == view.Facts["robbery"] ? told.All : told.All.Without("robbery")
        );
        if (known.Count > 0 && said.IsShort)
            return new Intent.Record(view.Number, known, null);
        return told.Where is { } place ? new Intent.SetArea(view.Number, place.IsStreet ? null : place.Name) : null;
    }

    /// <summary>"Verkeerd, zondag moet zaterdag zijn": of two days the one that stands in the case is wrong.</summary>
    public static Intent.Record? PutRight(Said said, CaseView view)
    {
        if (
            view.Facts.RobberyDate is not { } known
            || said.Words.Days.Length != 2
            || said.Words.Things.Any(t => t.Value is Thing.Visit or Thing.Meeting)
        )
            return null;
        var days = said.Words.Days.Select(d => d.Day.Past(said.Scene.Today)).OfType<DayReading.Read>().Select(r => r.Date).ToList();
        return days.Count == 2 && days.Remove(known) && days[0] != known
            ? new(
                view.Number,
                ImmutableSortedDictionary<string, string>.Empty.Add("robberyDate", NodaTime.Text.LocalDatePattern.Iso.Format(days[0])),
                null
            )
            : null;
    }

    /// <summary>A day of the robbery is told before anything is asked: "er is vannacht een overval geweest, wat moet ik doen?"</summary>
    private static bool TellsFirst(Said said) => said.Words.Days is [var day, ..] && !said.Words.Questions.Any(q => q.From <= day.From);

    /// <summary>A yes or no to the reminder that asks whether a suspect was arrested.</summary>
    private static Intent.Record? OfWaiting(Said said) =>
        said.Scene.Desk.JustReminded is [{ Step: ReminderStep.Waiting }]
        && said.View is { File.Status: CaseStatus.Waiting }
        && said.YesOrNo() is { } arrested
            ? new(said.Case!, ImmutableSortedDictionary<string, string>.Empty.Add("solved", arrested ? "yes" : "no"), null)
            : null;

    /// <summary>A home was robbed and the case at hand is of a business, or the other way round: that is no answer to change.</summary>
    public static bool IsOfAnotherKind(Said said) =>
        said.Told is { OfNewRobbery: true } told
        && told.All["robbery"] is { } kind
        && said.View?.Facts["robbery"] is { } mine
        && kind != mine
        && !said.Words.Reports(Report.ItWas);

    /// <summary>Another robbery than the one of the case at hand: it says so, or it cannot be that one.</summary>
    private static bool IsAnother(Said said, Told told)
    {
        var view = said.View!;
        if (told.OfAnother || said.Words.Deeds.Any(d => d.Value == Deed.Start))
            return true;
        var differs = Telling
            .AnswersFor(said.Scene, told.All)
            .Any(a => view.File.Answers.GetValueOrDefault(a.Key)?.Value is { } known && known != a.Value);
        if (IsOfAnotherKind(said))
            return true;

        // "het slachtoffer is in haar huis overvallen": the one of this case
        if (!differs && view.File.IsActive && said.Words.SpeaksOfVictim)
            return false;
        if (told.IsDefinite || said.Words.Reports(Report.ItWas))
            return view.File.Status == CaseStatus.Closed && differs;
        return differs
            || view.File.Status == CaseStatus.Closed
            || said.Scene.Talk.Paused
            || view.NextQuestion(said.Scene.Knowledge, said.Scene.Settings) is null;
    }
}
