using Nazorg.Bot.Cards;
using Nazorg.Bot.Checklists;

namespace Nazorg.Bot.Conversation;

/// <summary>Something was understood by halves: nothing is done, and what may be meant is a tap away.</summary>
internal static class Guessing
{
    public static Turn Ask(Scene scene, Intent.DidYouMean intent)
    {
        var t = scene.Texts;
        var view =
            intent.Case is { } number && scene.Desk.Case is { } stored && stored.Value.Number == number ? scene.ViewOf(stored.Value) : null;
        var told = view is null ? null : intent.Told;
        if (intent.Options.IsEmpty && told is null)
            return Turn.Say(t.NotUnderstood);
        var (title, help) =
            intent.Because == DidNot.KnowWhichItem ? (t.WhichOfThese, t.WhichOfTheseHelp)
            : intent.Options.IsEmpty ? (t.NotUnderstoodTitle, t.NotUnderstoodHelp)
            : (t.DidYouMean, t.DidYouMeanHelp);
        var card = AdaptiveCard.Of(
            title,
            view is null ? null : Parts.Small(t.CaseLine(view)),
            Parts.Heading(title),
            Parts.Small(help),
            intent.Options.IsEmpty
                ? null
                : new Container([
                    .. intent.Options.Select(o =>
                        Parts.Line(o.Text is null ? o.Label : $"{o.Label}: {o.Text}", null, CardVerbs.Read(null, o.Data))
                    ),
                ]),
            told is null
                ? null
                : new TextInput(CardVerbs.TextInput, t.WriteThisDown)
                {
                    Value = told,
                    MaxLength = Writing.LongestNote,
                    IsMultiline = true,
                },
            Parts.Row(
                told is null ? null : Parts.Confirm(t.Keep, new Intent.WriteNote(view!.Number, ItemName.WholeCase, null) { Adds = true }),
                view is null ? Parts.Button(t.ToMenu, new Intent.Menu()) : Parts.Button(t.ToCase, new Intent.ShowCase(view.Number))
            )
        );
        if (intent.Options.IsEmpty)
            return Turn.Show(card);
        return Turn.Show(card) with
        {
            Talk = scene.Talk with
            {
                Open = new OpenQuestion.WhichOption(intent.Options, intent.Because),

                // the only one that may be meant is what "die" and "dat" go back to
                Item = intent.Options is [var only] && only.Data.GetValueOrDefault("item") is { } item ? item : scene.Talk.Item,
            },
        };
    }
}
