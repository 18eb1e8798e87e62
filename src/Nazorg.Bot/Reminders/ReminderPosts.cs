using Nazorg.Bot.Cases;
using Nazorg.Bot.Channel;
using Nazorg.Bot.Conversation;
using Nazorg.Bot.Municipalities;
using Nazorg.Bot.Storage;

namespace Nazorg.Bot.Reminders;

/// <summary>Writes a reminder at the moment of sending, from the case as it is then.</summary>
internal sealed class ReminderPosts(KnowledgeBase knowledge, Settings settings, Store store)
{
    /// <summary>The message; null when there is nothing to remind of any more.</summary>
    public byte[]? Write(string tenant, DueReminder reminder, Instant now)
    {
        if (store.FindCase(tenant, reminder.Case) is not { } file) return null;
        var view = CaseView.Of(file, knowledge, settings);
        if (!ReminderRules.StillHolds(view, reminder.Item, reminder.Snoozes, WorkCalendar.DateOf(now))) return null;

        var person = store.LoadPerson(tenant, reminder.Person);
        if (person.Value is not { Gone: false, Chat: { } chat }) return null;
        var sender = new Sender(tenant, reminder.Person);
        var scene = new Scene(new(sender, IsPersonal: true, new(new(), 0), person, new(new(), 0), new(file, 0), null), knowledge, settings, now);
        var card = reminder.Step == ReminderStep.Waiting ? ReminderCard.Waiting(scene, view) : ReminderCard.Of(scene, view, view.Find(reminder.Item)!, reminder.Step);
        return Outbox.Post(chat, new Reply.Card(card, InPlace: false), null).Body;
    }
}
