using Nazorg.Bot.Cards;
using Nazorg.Bot.Cases;
using Nazorg.Bot.Conversation;
using Nazorg.Knowledge.Plans;

namespace Nazorg.Bot.Checklists;

/// <summary>What somebody writes in their own words: a note, an item of their own, the neighbourhood. Looked at for personal data before it is kept.</summary>
internal static class Writing
{
    public const int LongestNote = 500;
    public const int LongestTitle = 80;
    private const int MostAdded = 20;

    public static Turn Note(Scene scene, CaseView view, Intent.WriteNote intent)
    {
        var t = scene.Texts;
        if (intent.Item != ItemName.WholeCase && intent.Item.In(view) is null)
            return Checklist.NoSuchItem(scene, view, intent.Item);
        var item = intent.Item.In(view);
        var id = item?.Id ?? "";
        var before = view.File.NoteOf(id);
        var ask = Ask(
            scene,
            view,
            t.NoteFor(item?.Line(scene.Language) ?? t.Case(view.Number)),
            t.NoteHelp,
            LongestNote,
            before,
            anyway => new Intent.WriteNote(view.Number, ItemName.Of(id), null) { Anyway = anyway }
        );
        Turn Asked(string? problem) =>
            Writing.Asked(Checklist.Show(scene, view, ask(problem), item?.Id), new Intent.WriteNote(view.Number, ItemName.Of(id), null));
        if (intent.Text is not { } written)
            return Asked(null);

        // what is typed comes after what stands there, so that nothing is lost that was not taken away
        var text = intent.Adds && written.Length > 0 && before is not null && before != written ? $"{before}; {written}" : written;
        if (scene.Problem(text, LongestNote, intent.Anyway) is { } problem)
            return Asked(problem);
        var after = scene.ViewOf(view.File.SetNote(id, text, scene.By, scene.Now));
        var notice =
            text.Length > 0 ? t.NoteKept
            : before is null ? t.NoNotes
            : t.NoteGone;
        return item is null
            ? Checklist.Show(scene, after, CaseCard.Of(scene, after, notice, undo: text != (before ?? "")))
            : Checklist.Show(scene, after, ItemCard.Of(scene, after, after.Find(id)!, notice, undo: text != (before ?? "")), id);
    }

    public static Turn Add(Scene scene, CaseView view, Intent.AddItem intent)
    {
        var t = scene.Texts;
        if (!view.HasChecklist)
            return Checklist.ShowCase(scene, view);
        var section = intent.Section ?? scene.Talk.Section ?? Section.Neighbourhood;
        var ask = Ask(scene, view, t.OwnItemFor(t.SectionName(section)), t.OwnItemHelp, LongestTitle, null, anyway => new Intent.AddItem(
            view.Number,
            section,
            null,
            view.File.Added.Length
        )
        {
            Anyway = anyway,
        });
        if (view.File.Added.Length >= MostAdded)
            return Checklist.ShowSection(scene, view, section, 0).PrecededBy(t.TooManyOwnItems(MostAdded));
        Turn Asked(string? problem) =>
            Writing.Asked(
                Checklist.Show(scene, view, ask(problem)),
                new Intent.AddItem(view.Number, section, null, view.File.Added.Length)
            );
        if (intent.Text is not { Length: > 0 } text)
            return Asked(intent.Text is null ? null : t.NothingWritten);
        if (intent.After is { } seen && seen != view.File.Added.Length)
            return Checklist.ShowSection(scene, view, section, int.MaxValue).PrecededBy(t.OwnItemThere);
        if (scene.Problem(text, LongestTitle, intent.Anyway) is { } problem)
            return Asked(problem);
        var after = scene.ViewOf(view.File.Add(section, text, scene.By, scene.Now));
        var item = after.Find(after.File.Added[^1].Id)!;
        var turn = Checklist.Show(
            scene,
            after,
            SectionCard.Of(scene, after, section, SectionCard.PageOf(after, item), t.OwnItemAdded(item.Number, text))
        );
        return Checklist.InSection(turn with { Talk = turn.Talk! with { Item = item.Id } }, section);
    }

    public static Turn Area(Scene scene, CaseView view, Intent.SetArea intent)
    {
        var t = scene.Texts;
        var ask = Ask(scene, view, t.AreaQuestion, t.AreaHelp, CaseFile.LongestArea, view.File.Area, anyway => new Intent.SetArea(
            view.Number,
            null
        )
        {
            Anyway = anyway,
        });
        Turn Asked(string? problem) => Writing.Asked(Checklist.Show(scene, view, ask(problem)), new Intent.SetArea(view.Number, null));
        if (intent.Text is not { } text)
            return Asked(null);
        if (ProblemWithArea(scene, text, intent.Anyway) is { } problem)
            return Asked(problem);
        var after = scene.ViewOf(view.File.SetArea(text, scene.By, scene.Now));
        return Checklist.Show(scene, after, CaseCard.Of(scene, after, text.Length == 0 ? t.AreaGone : t.AreaKept(text)));
    }

    /// <summary>A street is no neighbourhood: it points to an address.</summary>
    private static string? ProblemWithArea(Scene scene, string text, bool anyway) =>
        scene.Problem(text, CaseFile.LongestArea, anyway)
        ?? (!anyway && scene.Knowledge.NamesStreet(text) ? scene.Texts.LooksPersonal(PersonalDataKind.Address) : null);

    /// <summary>A plain text that is typed now is what the card asks for.</summary>
    private static Turn Asked(Turn turn, Intent keeps) =>
        turn with
        {
            Talk = turn.Talk! with { Open = new OpenQuestion.AText(CardVerbs.DataOf(keeps)) },
        };

    public static bool IsWarning(Scene scene, string problem) =>
        Enum.GetValues<PersonalDataKind>().Any(k => scene.Texts.LooksPersonal(k) == problem);

    /// <summary>The card that asks for the text; with a problem it says so, and when that is a warning a second button goes past it.</summary>
    private static Func<string?, AdaptiveCard> Ask(
        Scene scene,
        CaseView view,
        string title,
        string help,
        int longest,
        string? before,
        Func<bool, Intent> write
    ) =>
        problem =>
            AdaptiveCard.Of(
                title,
                Parts.Small(scene.Texts.CaseLine(view)),
                Parts.Heading(title),
                problem is null ? Parts.Small(help) : Parts.Problem(problem),
                problem is not null && IsWarning(scene, problem) ? Parts.Small(scene.Texts.KeepAnywayTyped) : null,
                new TextInput(CardVerbs.TextInput, scene.Texts.TextLabel)
                {
                    Value = before,
                    MaxLength = longest,
                    IsMultiline = longest > LongestTitle ? true : null,
                },
                Parts.Row(
                    Parts.Confirm(scene.Texts.Keep, write(false)),
                    problem is null || !IsWarning(scene, problem) ? null : Parts.Confirm(scene.Texts.KeepAnyway, write(true)),
                    Parts.Button(scene.Texts.ToCase, new Intent.ShowCase(view.Number))
                )
            );
}
