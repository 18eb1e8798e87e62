using Nazorg.Bot.Cards;
using Nazorg.Bot.Cases;
using Nazorg.Bot.Conversation;

namespace Nazorg.Bot.Checklists;

/// <summary>Who is in contact with the victim, when and how; says so when several come in one week.</summary>
internal static class ContactsCard
{
    private const int MostShown = 10;
    private const int FurthestYears = 1;

    public static AdaptiveCard Of(Scene scene, CaseView view, string? notice = null, string? problem = null)
    {
        var t = scene.Texts;
        var contacts = view.File.Contacts;
        return AdaptiveCard.Of(
            $"{t.Case(view.Number)}: {t.Contacts}",
            Parts.Small(t.CaseLine(view)),
            Parts.Heading(t.Contacts),
            Parts.Small(t.ContactsHelp),
            notice is null ? null : Parts.Notice(notice),
            problem is null ? null : Parts.Problem(problem),
            Crowded(scene, view),
            contacts.IsEmpty
                ? Parts.Text(t.NoContacts)
                : new Container([.. contacts.TakeLast(MostShown).Select(c => Parts.Text(t.ContactLine(c)) with { Spacing = "Small" })]),
            view.File.IsActive
                ? new ChoiceInput(
                    CardVerbs.WhoInput,
                    t.ContactWho,
                    [.. Enum.GetValues<Owner>().Select(o => new InputChoice(t.Owner(o), $"{o}"))]
                )
                : null,
            view.File.IsActive
                ? new ChoiceInput(
                    CardVerbs.HowInput,
                    t.ContactHowLabel,
                    [.. Enum.GetValues<ContactHow>().Select(h => new InputChoice(t.How(h), $"{h}"))]
                )
                : null,
            view.File.IsActive ? new DateInput(CardVerbs.DateInput, t.ContactWhen) : null,
            Parts.Row(
                view.File.IsActive ? Parts.Confirm(t.Keep, new Intent.AddContact(view.Number, null, null, null)) : null,
                Parts.Button(t.ToCase, new Intent.ShowCase(view.Number))
            ),
            Parts.Small(t.ContactsTyped)
        );
    }

    public static Turn Add(Scene scene, CaseView view, Intent.AddContact intent)
    {
        if (
            intent.Who is not { } who
            || intent.How is not { } how
            || intent.When is not { } date
            || date > scene.Today.PlusYears(FurthestYears)
            || date < scene.Today.PlusYears(-FurthestYears)
        )
        {
            return Checklist.Show(scene, view, Of(scene, view, problem: scene.Texts.ContactIncomplete));
        }

        var after = scene.ViewOf(view.File.AddContact(new(who, date, how), scene.By, scene.Now));
        return Checklist.Show(scene, after, Of(scene, after, scene.Texts.ContactKept));
    }

    private static Container? Crowded(Scene scene, CaseView view)
    {
        var weeks = view
            .File.CrowdedWeeks(scene.Today)
            .Select(w => Parts.Notice(scene.Texts.Crowded(w.Monday, w.Who)))
            .ToImmutableArray<Element>();
        return weeks.IsEmpty ? null : new(weeks);
    }
}
