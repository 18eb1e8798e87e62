using Nazorg.Bot.Cases;
using Nazorg.Bot.Channel;
using Nazorg.Bot.Conversation;
using Nazorg.Bot.Municipalities;
using Nazorg.Bot.Storage;

namespace Nazorg.Bot.Reminders;

/// <summary>What becomes of a reminder at the moment of sending.</summary>
internal abstract record ReminderPost
{
    private ReminderPost() { }

    public sealed record Send(byte[] Body) : ReminderPost;

    /// <summary>There is nothing to remind of any more.</summary>
    public sealed record Drop : ReminderPost;

    /// <summary>A later step of the same has fallen due meanwhile: that one is said.</summary>
    public sealed record Overtaken : ReminderPost;

    /// <summary>It is for somebody else by now, or for another moment: it falls due again.</summary>
    public sealed record Return(DueReminder Reminder, Instant At) : ReminderPost;
}

/// <summary>Writes a reminder at the moment of sending, from the case and the people as they are then.</summary>
internal sealed class ReminderPosts(KnowledgeBase knowledge, Settings settings, Store store)
{
    public ReminderPost Write(Outgoing row, Instant now)
    {
        var (tenant, reminder) = (row.Tenant, row.Reminder!);
        if (reminder.Step == ReminderStep.Settle)
            return Settle(row, reminder, now);

        var people = new Dictionary<string, Person>(StringComparer.Ordinal);
        var (municipality, team) = (store.LoadMunicipality(tenant), store.LoadTeam(tenant));
        var view =
            reminder.IsAboutCase && store.FindCase(tenant, reminder.Subject) is { } file ? CaseView.Of(file, knowledge, settings) : null;
        if (!Holds(reminder))
            return new ReminderPost.Drop();
        if (store.FallenDue(row, now).Any(other => ReminderRules.Overtakes(other, reminder) && Holds(other)))
            return new ReminderPost.Overtaken();

        var owner = view is null ? reminder.Owner : ReminderRules.OwnerOf(view, reminder.Item, reminder.Step, settings);
        var mine = reminder with { Owner = owner };
        var news = reminder.Step == ReminderStep.Unreachable;
        switch (
            Recipients.Of(
                news ? row.Person ?? "" : owner,
                reminder.Step,
                settings,
                PersonOf,
                municipality,
                () => view?.File.Coordinator,
                now
            )
        )
        {
            case Destination.To to when to.Person == row.Person:
                return to.Person is null ? Send(row, new Reply.Text(OnChannel(mine)), to.Chat) : Card(row, mine, view, to, PersonOf, now);
            case Destination.Wait wait when !news:
                return new ReminderPost.Return(mine, wait.Until);
            case Destination.None:
                return new ReminderPost.Drop();

            // Whoever else gets the reminder reads on it why.
            case not null when news:
                return new ReminderPost.Drop();
            default:
                return new ReminderPost.Return(mine, now);
        }

        bool Holds(DueReminder one) =>
            !one.IsAboutCase
            || (view is not null && ReminderRules.StillHolds(view, one.Item, one.Step, one.Round, settings, WorkCalendar.DateOf(now)));

        // Who lost access is not there any more.
        Person PersonOf(string id) =>
            people.TryGetValue(id, out var known)
                ? known
                : people[id] =
                    store.LoadPerson(tenant, id).Value is var person
                    && settings.StandingOf(new(tenant, id), municipality, team) == Standing.Coordinator
                        ? person
                        : person with
                        {
                            Gone = true,
                        };
    }

    private ReminderPost Card(
        Outgoing row,
        DueReminder reminder,
        CaseView? view,
        Destination.To to,
        Func<string, Person> personOf,
        Instant now
    )
    {
        var scene = SceneFor(row.Tenant, to.Person!, personOf(to.Person!), view?.File, now);
        var why =
            reminder.Owner == to.Person || reminder.Step == ReminderStep.Deputy
                ? null
                : scene.Texts.InsteadOf(NameOf(reminder.Owner), personOf(reminder.Owner).Absence is { } away && away.Covers(scene.Today));
        switch (reminder.Step)
        {
            case ReminderStep.Unreachable:
                return personOf(reminder.Owner).IsReachable
                    ? new ReminderPost.Drop()
                    : Send(row, new Reply.Text(scene.Texts.Unreachable(NameOf(reminder.Owner))), to.Chat);
            case ReminderStep.Back when personOf(reminder.Owner).Absence is null || scene.Today <= personOf(reminder.Owner).Absence!.To:
                return new ReminderPost.Drop();
            case ReminderStep.Digest or ReminderStep.Back:
                var open = Overview.Of(store.OpenCases(row.Tenant).Select(scene.ViewOf), reminder.Owner, scene.Today);
                if (reminder.Step == ReminderStep.Digest && (open.IsEmpty || IsBackToday(personOf(reminder.Owner), scene.Today)))
                    return new ReminderPost.Drop();
                return Send(
                    row,
                    new Reply.Card(
                        OverviewCard.Of(scene, open, reminder.Step == ReminderStep.Back ? scene.Texts.BackTitle : scene.Texts.DigestTitle),
                        InPlace: false
                    ),
                    to.Chat
                );
            case ReminderStep.Waiting:
                return Send(row, new Reply.Card(ReminderCard.Waiting(scene, view!), InPlace: false), to.Chat);
            case ReminderStep.FollowUp:
                return Send(
                    row,
                    new Reply.Card(
                        FollowUpCard.Of(scene, view!, ReminderRules.FollowUpOf(view!.File, reminder.Item)!, why),
                        InPlace: false
                    ),
                    to.Chat
                );
            case ReminderStep.AskNeighbourhood:
                return Send(row, new Reply.Card(CaseReminderCard.AskNeighbourhood(scene, view!), InPlace: false), to.Chat);
            case ReminderStep.Neighbourhood:
                return Send(row, new Reply.Card(CaseReminderCard.Neighbourhood(scene, view!, why), InPlace: false), to.Chat);
            case ReminderStep.FirstContact or ReminderStep.Evaluation:
                return Send(row, new Reply.Card(CaseReminderCard.OwnTerm(scene, view!, reminder.Step, why), InPlace: false), to.Chat);
            case ReminderStep.OnDate or ReminderStep.DateOver when view!.Find(reminder.Item) is { IsAwaited: true } meeting:
                return Send(
                    row,
                    new Reply.Card(
                        reminder.Step == ReminderStep.OnDate
                            ? MeetingCard.Ahead(scene, view, meeting, why)
                            : MeetingCard.HowItWent(scene, view, meeting, why),
                        InPlace: false
                    ),
                    to.Chat
                );
            default:
                var late =
                    reminder.Step == ReminderStep.Deputy
                        ? scene.Texts.NotDoneBy(NameOf(ReminderRules.OwnerOf(view!.File, view.Find(reminder.Item)!)))
                        : why;
                return Send(
                    row,
                    new Reply.Card(ReminderCard.Of(scene, view!, view!.Find(reminder.Item)!, reminder.Step, late), InPlace: false),
                    to.Chat
                );
        }
    }

    /// <summary>A card that was sent, with what became of its item since.</summary>
    private ReminderPost Settle(Outgoing row, DueReminder reminder, Instant now)
    {
        if (row.Person is not { } person || store.FindCase(row.Tenant, reminder.Subject) is not { } file)
            return new ReminderPost.Drop();
        var scene = SceneFor(row.Tenant, person, store.LoadPerson(row.Tenant, person).Value, file, now);
        return Send(
            row,
            new Reply.Card(ReminderCard.Settled(scene, scene.ViewOf(file), reminder.Item), InPlace: true),
            new(row.Post.ServiceUrl, "", row.Post.ConversationId, "", "")
        );
    }

    private static ReminderPost.Send Send(Outgoing row, Reply reply, ConversationReference chat) =>
        new(Outbox.Post(chat, reply, row.Post.Replaces).Body);

    private Scene SceneFor(string tenant, string id, Person person, CaseFile? file, Instant now) =>
        new(
            new(new(tenant, id), IsPersonal: true, new(new(), 0), new(person, 0), new(new(), 0), file is null ? null : new(file, 0), null),
            knowledge,
            settings,
            now
        );

    /// <summary>A channel has more readers than coordinators: a number, and where to look.</summary>
    private static string OnChannel(DueReminder reminder)
    {
        var t = Texts.AllTexts.In(Language.Dutch);
        return reminder.IsAboutCase ? t.OnChannel(reminder.Subject) : t.UnreachableOnChannel;
    }

    /// <summary>Whoever is back today hears what is open already.</summary>
    private bool IsBackToday(Person person, LocalDate today) =>
        person.Absence is { } absence && new WorkCalendar(settings).After(absence.To) == today;

    private string? NameOf(string person) => settings.Names.GetValueOrDefault(person);
}
