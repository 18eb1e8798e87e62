using Nazorg.Bot.Cases;

namespace Nazorg.Bot.Conversation;

/// <summary>A question: the case answers first, then the sources. What asks nothing, in a case, is never answered out of a document.</summary>
internal static class QuestionIntents
{
    private const int MostOptions = 3;
    private const int LongestTopic = 5;
    private const int ShortestTold = 4;

    /// <summary>In characters.</summary>
    private const int LongestTold = 300;

    public static Intent Read(Said said)
    {
        if (CaseQuestions.Read(said) is { } ofCase)
            return ofCase;
        if (!said.Asks && (said.Scene.Talk.Open is OpenQuestion.OfCase || IsBareReply(said)))
            return new Intent.DidYouMean(said.Case, [], DidNot.Understand);
        if (said.View is null || (said.Asks && !IsOfCase(said)) || (!said.Asks && said.Words.AsksSources && IsTopic(said)))
            return new Intent.Ask(said.Case, said.Words);
        if (Named(said) is { } named)
            return named;
        return new Intent.DidYouMean(said.Case, Nearest(said), DidNot.Understand) { Told = IsToldOfCase(said) ? said.Text : null };
    }

    /// <summary>A sentence that asks nothing, about an open case: it may be worth keeping.</summary>
    private static bool IsToldOfCase(Said said) =>
        !said.Asks
        && said.InOpenCase
        && said.Scene.Talk.Open is not OpenQuestion.OfScreening { On: null }
        && said.Words.Length >= ShortestTold
        && said.Text.Length <= LongestTold
        && said.Scene.Personal is null
        && said.Words.Response is null;

    /// <summary>What somebody here did or will do, or somebody by name: no source knows that.</summary>
    private static bool IsOfCase(Said said) => said.Words.IsOfOurs || said.Words.Names.Length > 0;

    /// <summary>A subject, or a request to be told of one: "procedure noodfonds", "uitleg over het schadefonds".</summary>
    private static bool IsTopic(Said said) =>
        said.Words.EndsInQuestion
        || (said.Words.Length - said.Words.Politeness <= LongestTopic && said.Words.Days.IsEmpty)
        || said.Acts.Any(a => a.Deed == Deed.Show);

    /// <summary>A yes or a no, and nothing that it answers.</summary>
    private static bool IsBareReply(Said said) =>
        said.Words.Response is { } reply && said.Words.Length - (reply.Until - reply.From + 1) <= 1;

    /// <summary>A point or a subject by its name, and nothing else: it is shown.</summary>
    private static Intent? Named(Said said)
    {
        if (said.Acts.Length > 0)
            return null;
        if (said.Items is [var mention] && said.Words.Rest(null, w => w >= mention.From && w <= mention.Until).Length == 0)
        {
            return ItemActs.Chosen(said, mention, null) is { } item
                ? new Intent.ShowItem(said.Case, item)
                : new Intent.DidYouMean(said.Case, Options(said, mention.Items), DidNot.KnowWhichItem);
        }

        return said.Words.Length <= 3 && said.Items.IsEmpty && said.Words.Days.IsEmpty && said.Words.Numbers.IsEmpty
            ? new Intent.Ask(said.Case, said.Words)
            : null;
    }

    /// <summary>The points of this case that are nearest to what was typed: those that are named, else what the sources would answer from.</summary>
    private static ImmutableArray<Option> Nearest(Said said)
    {
        var named = said.Items.SelectMany(i => i.Items).Distinct().ToImmutableArray();
        if (named.IsEmpty)
        {
            named =
            [
                .. said
                    .Scene.Knowledge.Ask(new(said.Text) { Utterance = said.Words, Known = said.View!.Facts })
                    .Items.Select(i => i.Id)
                    .Where(id => said.View.Find(id) is not null),
            ];
        }

        return Options(said, named);
    }

    private static ImmutableArray<Option> Options(Said said, ImmutableArray<string> items) =>
        [
            .. items
                .Select(id => said.View!.Find(id))
                .OfType<CaseItem>()
                .Take(MostOptions)
                .Select(i => Option.Of(i, said.Scene.Language, new Intent.ShowItem(said.Case, ItemName.Of(i.Id)))),
        ];
}

/// <summary>In a group or a channel: questions to the sources, and what is done in a thread. Nothing of a case.</summary>
internal static class GroupIntents
{
    public static Meaning Read(Said said)
    {
        if (CoordinatorActs.Read(said) is { } access)
            return new(access, ReadBy.Act);
        if (
            !said.Asks
            && said.Acts.Any(a => a.Deed is Deed.Tick or Deed.Offer or Deed.Accept or Deed.Refuse or Deed.Exclude && !a.Numbers.IsEmpty)
        )
            return new(new Intent.AskWhichItem(null, Cases.Outcome.Done), ReadBy.Act);
        if (said.Words.Deeds.Any(d => d.Value == Deed.Notify) is true)
            return new(new Intent.PostHere(Wanted: said.Words.Denials % 2 == 0), ReadBy.Act);
        if (!said.Asks && ActIntents.Read(said) is { } act and not Intent.AskWhichItem)
            return new(act, ReadBy.Act);
        return new(said.IsEmpty ? new Intent.Menu() : new Intent.Ask(null, said.Words), ReadBy.Question);
    }
}
