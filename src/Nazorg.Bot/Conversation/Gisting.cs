namespace Nazorg.Bot.Conversation;

/// <summary>Reads the gist of each part in this scene: what is open, and what the case has, make some things likelier than others.</summary>
internal static class Gisting
{
    /// <summary>What was asked is probably what is answered.</summary>
    private const double Asked = 4;

    /// <summary>A yes, a no or a "don't know" answers something.</summary>
    private const double Unasked = 0.25;

    /// <summary>Without a case there are no points, and nothing to put in it.</summary>
    private const double NoCase = 0.3;

    private const double SureItem = 0.75;

    /// <summary>From here on it goes before a name of which only some words are there.</summary>
    private const double SurerItem = 0.7;

    public static ImmutableArray<Gisted> Read(Said said)
    {
        var parts = ImmutableArray.CreateBuilder<Gisted>();
        foreach (var (part, gist) in KnowledgeBase.GistsOf(said.Words))
            parts.Add(
                Of(
                    said,
                    part,
                    gist,
                    parts.LastOrDefault(p => p.Item is not null)?.Item ?? ReminderActs.Reminded(said)?.Item ?? said.Scene.Talk.Item
                )
            );
        return parts.DrainToImmutable();
    }

    /// <param name="before">The point that was spoken of last.</param>
    private static Gisted Of(Said said, Part part, Gist gist, string? before)
    {
        var open = said.Scene.Talk.Open as OpenQuestion.OfScreening;
        var asked = open is { On: null } ? said.Scene.Knowledge.Screening.Find(open.Question) : null;
        var purposes = gist.Purposes.Select(p => (p.Purpose, Share: p.Share * Likelier(p.Purpose))).ToList();
        var all = purposes.Sum(p => p.Share);
        var (best, share) = purposes.MaxBy(p => p.Share);

        // what is offered is done, and the other way round
        if (best is Purpose.Done or Purpose.Offered)
            share = purposes.Where(p => p.Purpose is Purpose.Done or Purpose.Offered).Sum(p => p.Share);
        return new(part, best, share / all, gist, GistActs.OfPoint(best) ? ItemOf(said, part, gist, before, share / all) : null);

        double Likelier(Purpose purpose) =>
            purpose switch
            {
                Purpose.Yes or Purpose.No or Purpose.DontKnow => asked is null && said.Scene.Talk.Open is null ? Unasked : Asked,
                Purpose.Fact => asked is not null
                && gist.Abouts.FirstOrDefault() is { About: { } about }
                && GistActs.FactOf(about) is { } fact
                && asked.Facts.Contains(fact)
                    ? Asked
                    : 1,
                <= Purpose.State => said.View is null ? NoCase : 1,
                _ => 1,
            };
    }

    /// <summary>The point of this case it is about: by its name, by what it resembles, or the one that was shown last.</summary>
    private static string? ItemOf(Said said, Part part, Gist gist, string? before, double share)
    {
        if (said.View is not { } view)
            return null;
        var abouts = gist.Abouts.Where(a => view.Find(a.About) is not null).ToList();
        var named = said.Items.Where(i => part.Has(i.From)).ToList();
        if (named is [var mention])
        {
            // a point of somebody's own was never learned
            return mention.Items is [var only]
                ? only
                : ItemActs.Chosen(said, mention, null)?.Id
                    ?? (
                        abouts is [{ About: var first, Share: >= SurerItem }, ..]
                        && mention.Items.Contains(first)
                        && !mention.Items.Any(i => view.Find(i) is { IsAdded: true })
                            ? first
                            : null
                    );
        }

        // "die wil hij wel": what was spoken of last
        return said.Words.NamesNothing(part)
            ? before is not null && view.Find(before) is not null
                ? before
                : null
            : abouts is [var best, ..] && share * best.Share >= SureItem
                ? best.About
                : null;
    }
}
