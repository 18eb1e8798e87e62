using Nazorg.Bot.Cards;

namespace Nazorg.Bot.Conversation;

/// <summary>Something was understood by halves: nothing is done, and what may be meant is a tap away.</summary>
internal static class Guessing
{
    public static Turn Ask(Scene scene, Intent.DidYouMean intent)
    {
        var t = scene.Texts;
        if (intent.Options.IsEmpty)
            return Turn.Say(t.NotUnderstood);
        var title = intent.Because == DidNot.KnowWhichItem ? t.WhichOfThese : t.DidYouMean;
        var card = AdaptiveCard.Of(
            title,
            intent.Case is { } number && scene.Desk.Case is { } stored && stored.Value.Number == number
                ? Parts.Small(t.CaseLine(scene.ViewOf(stored.Value)))
                : null,
            Parts.Heading(title),
            Parts.Small(intent.Because == DidNot.KnowWhichItem ? t.WhichOfTheseHelp : t.DidYouMeanHelp),
            new Container([.. intent.Options.Select(o => Parts.Line(o.Label, null, CardVerbs.Read(null, o.Data)))]),
            Parts.Row(intent.Case is { } at ? Parts.Button(t.ToCase, new Intent.ShowCase(at)) : Parts.Button(t.ToMenu, new Intent.Menu()))
        );
        return Turn.Show(card) with { Talk = scene.Talk with { Open = new OpenQuestion.WhichOption(intent.Options, intent.Because) } };
    }
}
