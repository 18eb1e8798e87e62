using Nazorg.Bot.Cards;
using Nazorg.Bot.Cases;
using Nazorg.Bot.Conversation;
using Nazorg.Knowledge.Plans;

namespace Nazorg.Bot.Checklists;

/// <summary>Why an item is on the list, or is not: the conditions in words, and the source.</summary>
internal static class WhyCard
{
    public static Turn Why(Scene scene, CaseView view, Intent.Why intent)
    {
        var t = scene.Texts;
        if (intent.Item is { } name)
            return name.In(view) is { } item
                ? Checklist.Show(scene, view, Of(scene, view, item.Plan, item, intent.AsksWhether), item.Id)
                : Checklist.NoSuchItem(scene, view, name);
        if (intent.Words is not { } words)
            return scene.Talk.Item is { } shown && view.Find(shown) is { } at
                ? Checklist.Show(scene, view, Of(scene, view, at.Plan, at, intent.AsksWhether), at.Id)
                : Turn.Say(t.WhyWhich);
        return Named(scene, view, words) is { } plan
            ? Checklist.Show(scene, view, Of(scene, view, plan, view.Find(plan.Id), intent.AsksWhether), view.Find(plan.Id)?.Id)
            : Turn.Say(t.WhyUnknown);
    }

    /// <param name="asksWhether">Whether it is there is asked, not why: a yes or a no comes first.</param>
    private static AdaptiveCard Of(Scene scene, CaseView view, PlanItem plan, CaseItem? item, bool asksWhether)
    {
        var (t, language) = (scene.Texts, scene.Language);
        var on = item is { Follows: true } or { IsGone: true };
        var title = item is null ? plan.Title.In(language) : item.Line(language);
        return AdaptiveCard.Of(
            on ? t.IsThere : t.IsNotThere,
            Parts.Small(t.CaseLine(view)),
            Parts.Heading(title),
            Parts.Bold(
                item is { Plan.Closed: not null } ? t.IsThereClosed
                : on
                    ? asksWhether ? t.YesIsThere
                        : t.IsThere
                : asksWhether ? t.NoIsNotThere
                : t.IsNotThere
            ),
            item is { IsAdded: true } ? Parts.Text(t.IsAdded) : null,
            item is { IsAdded: false, Follows: true } ? Parts.Text(plan.Because.In(language)) : null,
            item is { Plan.Closed: { } closed } ? Parts.Text(closed.In(language)) : null,
            !on && plan.OnlyIf is { } only ? Parts.Text(t.BelongsIf(only.In(language))) : null,
            !on && plan.Missing is { } missing ? Parts.Text(t.NotSoHere(missing.In(language))) : null,
            plan.Sources.IsEmpty || item is { IsAdded: true }
                ? null
                : Parts.Small($"{t.Source} {string.Join("; ", plan.Item.Sources.Select(s => s.In(language)).Distinct())}"),
            Parts.Row(
                item is null ? null : Parts.Button(t.Open(item.Number), new Intent.ShowItem(view.Number, ItemName.Of(item.Id))),
                Parts.Button(t.Facts, new Intent.ShowFacts(view.Number)),
                Parts.Button(t.ToCase, new Intent.ShowCase(view.Number))
            )
        );
    }

    /// <summary>The item of the content that somebody names, on this list or not: by its names, or the best of what the words are about.</summary>
    private static PlanItem? Named(Scene scene, CaseView view, string words)
    {
        var said = scene.Knowledge.Read(words, scene.Today);
        var named = scene.Knowledge.FindItems(said, [.. scene.Knowledge.Items.Select(i => (i.Id, (string?)null))]).SelectMany(m => m.Items);
        return named
            .Concat(scene.Knowledge.Ask(new(words) { Utterance = said }).Items.Select(i => i.Id))
            .Select(id => scene.Knowledge.FindItem(id, view.Facts))
            .FirstOrDefault(i => i is not null);
    }
}
