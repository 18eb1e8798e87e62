using Nazorg.Bot.Cases;
using Nazorg.Bot.Conversation;
using Nazorg.Bot.Texts;
using Nazorg.Knowledge.Plans;

namespace Nazorg.Bot.Threads;

/// <summary>A step of a case that its thread hears of. Each says nothing about anybody.</summary>
internal enum Milestone
{
    FirstContact,
    MeetingPlanned,
    MeetingArranged,
    MeetingHeld,
    Solved,
    Waiting,
    Closed,
    Reopened,
    Deleted,
}

/// <summary>What changed in a case → the line that its thread gets. Pure: numbers, kinds and steps only.</summary>
internal static class ThreadNews
{
    private const string DoneAtTheVisit = "show-empathy";

    /// <summary>The turn with what the thread of its case hears of it.</summary>
    public static Turn With(Scene scene, Turn turn)
    {
        if (turn.Case is not { } after || scene.Desk.Case?.Value is not { Thread: { } thread } before || before.Number != after.Number)
            return turn;
        if (after.Status != CaseStatus.Deleted && after.Thread != thread)
            return turn;
        var t = AllTexts.In(thread.Language);
        var (was, now) = (scene.ViewOf(before), scene.ViewOf(after));
        var lines = Of(was, now, scene.Today)
            .Select(m => $"{Named(after.Status == CaseStatus.Deleted ? was : now, t)}: {t.ThreadLine(m.Milestone, m.Reached)}")
            .ToList();
        return lines.Count == 0 ? turn : turn with { Notices = turn.Notices.Add(new(thread.Chat, string.Join("\n\n", lines))) };
    }

    /// <summary>"Zaak 2026-1 (woningoverval)"</summary>
    public static string Named(CaseView view, AllTexts t) => $"{t.Case(view.Number)} ({t.Kind(view.Facts["robbery"])})";

    /// <param name="today">A meeting whose day has come was held when it is done.</param>
    public static IEnumerable<(Milestone Milestone, bool Reached)> Of(CaseView before, CaseView after, LocalDate today)
    {
        if (before.File.Status != after.File.Status)
        {
            yield return (
                after.File.Status switch
                {
                    CaseStatus.Closed => Milestone.Closed,
                    CaseStatus.Waiting => Milestone.Waiting,
                    CaseStatus.Deleted => Milestone.Deleted,
                    _ => Milestone.Reopened,
                },
                true
            );
        }

        if (after.File.Status == CaseStatus.Deleted)
            yield break;
        if (Changed(v => HadContact(v, today)) is { } contact)
            yield return (Milestone.FirstContact, contact);
        if (Changed(v => v.Facts["solved"] == "yes") is { } solved)
            yield return (Milestone.Solved, solved);

        var (was, now) = (Meeting(before), Meeting(after));
        if (now is null)
            yield break;
        var (wasDone, isDone) = (was?.State.Outcome == Outcome.Done, now.State.Outcome == Outcome.Done);
        var held = (isDone ? now : was)?.State.On is { } on && on <= today;
        var planned = now.State.On is not null && was?.State.On is null;
        if (wasDone != isDone)
            yield return (
                held ? Milestone.MeetingHeld
                : isDone && planned ? Milestone.MeetingPlanned
                : Milestone.MeetingArranged,
                isDone
            );
        else if (now.State.Held != (was?.State.Held == true))
            yield return (Milestone.MeetingHeld, now.State.Held);
        else if (now.State.On is not null != was?.State.On is not null)
            yield return (Milestone.MeetingPlanned, now.State.On is not null);

        bool? Changed(Func<CaseView, bool> holds) => holds(before) == holds(after) ? null : holds(after);
    }

    /// <summary>The municipality spoke to the victim: an offer was made, the visit was, what only the victim knows is known, or it is among the contacts.</summary>
    private static bool HadContact(CaseView view, LocalDate today) =>
        view.Items.Any(i =>
            (i.IsOffer || i.Id == DoneAtTheVisit) && i.States.Any(s => s.Outcome is not (Outcome.Open or Outcome.NotApplicable))
        )
        || view.Facts["victimWantsVisit"] is not null
        || view.File.Contacts.Any(c => c.When <= today && (c.Who is Owner.Coordinator or Owner.Deputy or Owner.Mayor or Owner.Official));

    private static CaseItem? Meeting(CaseView view) => view.Items.FirstOrDefault(i => i is { IsMeeting: true, Follows: true });
}
