using static Nazorg.Bot.Conversation.Resemblance;

namespace Nazorg.Bot.Conversation;

/// <summary>What one part of a message means: what the readers took it for where that fits, else its gist, else it is kept.</summary>
internal static class PartMeaning
{
    private const double Sure = 0.5;

    /// <summary>For what is done to a point, or kept.</summary>
    public const double SureAct = 0.7;

    private const double MaybeRemark = 0.15;

    /// <summary>In words that tell something.</summary>
    private const int ShortestKept = 2;

    /// <summary>What one part means, and whether that is by its gist.</summary>
    /// <param name="before">What the parts before it mean.</param>
    public static (IEnumerable<Intent> Meant, bool ByGist) Of(
        Said said,
        Meaning read,
        Gisted part,
        List<(Act Act, Intent Intent)> acts,
        List<Intent> before
    )
    {
        var mine = acts.Where(a => part.Part.Has(a.Act.Part.From) || part.Part.Has(a.Act.Part.Until)).Select(a => a.Intent).ToList();
        if (before.Concat(acts.Select(a => a.Intent)).Any(i => Holds(i, said.Words.TextOf(part.Part))))
            return (mine, false);

        // "even een update: …" only leads in
        if (mine.Count == 0 && said.Words.EndsInColon(part.Part))
            return ([], false);
        var told = Recorded(said, part.Part);
        if (mine.Exists(i => Fits(said, i, part)) || (mine.Count > 0 && IsPlain(said, part)))
            return (mine, false);
        if (told is not null && Fits(said, told, part))
            return ([told], false);
        if (
            read.Intent is Intent.Record record
            && part.Gist.Of(Purpose.Fact) >= RuledOut
            && IsOfItsFact(said, part, record)
            && OfPart(said, part, record) is { } mineOfIt
        )
            return ([mineOfIt], false);
        if (
            mine.Count == 0
            && read.Intent is not (Intent.Several or Intent.Record)
            && !Weighing.IsWeak(read.Intent)
            && !before.Contains(read.Intent)
            && Fits(said, read.Intent, part)
        )
            return ([read.Intent], false);
        if (
            part.Share >= Bar(part)
            && !IsRead(said, part, read.Intent)
            && GistActs.Of(said, part) is { } gist
            && !Contradicts(gist, before)
        )
            return gist is Intent.Ask ? ([], false) : ([gist], true);
        if (mine.Count > 0)
            return (mine, false);
        if (told is not null && part.Share < Surer)
            return ([told], false);
        return IsWorthKeeping(said, part) && GistActs.Kept(said, part.Part) is { } kept ? ([kept], true) : ([], false);
    }

    /// <summary>This piece is part of what is kept in the words it was typed in.</summary>
    private static bool Holds(Intent intent, string piece) => TextIn(intent)?.Contains(piece, StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>What was typed to be kept: the part may be in it.</summary>
    public static string? TextIn(Intent intent) =>
        intent switch
        {
            Intent.WriteNote i => i.Text,
            Intent.AddItem i => i.Text,
            Intent.AskFollowUp i => i.About,
            Intent.TellThread i => i.Text,
            _ => null,
        };

    /// <summary>The readers found the fact that it resembles in its words: whether it is so, they say.</summary>
    public static bool IsRead(Said said, Gisted part, Intent? read) => part.Purpose == Purpose.Fact && IsOfItsFact(said, part, read);

    private static bool IsOfItsFact(Said said, Gisted part, Intent? read) =>
        part.Gist.Abouts is [{ About: var about }, ..]
        && GistActs.FactOf(about) is { } fact
        && (
            said.Words.Claims.Any(c => c.Fact == fact && part.Part.Has(c.From))
            || AnswersOf(read).Any(a => said.Scene.Knowledge.Screening.Find(a.Key)?.Facts.Contains(fact) == true)
        );

    /// <summary>Of what is written down, what this part tells.</summary>
    private static Intent.Record? OfPart(Said said, Gisted part, Intent.Record record)
    {
        var fact = GistActs.FactOf(part.Gist.Abouts[0].About)!;
        var answers = record
            .Answers.Where(a => said.Scene.Knowledge.Screening.Find(a.Key)?.Facts.Contains(fact) == true)
            .ToImmutableSortedDictionary();
        return answers.IsEmpty ? null : record with { Answers = answers };
    }

    /// <summary>The facts that are told in this part.</summary>
    private static Intent.Record? Recorded(Said said, Part part)
    {
        if (said.View is not { } view)
            return null;
        var told = said
            .Words.Claims.Where(c => c.Force == ClaimForce.Stated && c.From <= part.Until && part.From <= c.Until)
            .Aggregate(Facts.None, (facts, c) => facts.With(c.Fact, c.Value));
        if (view.Facts["robbery"] is not null)
            told = told.Without("robbery");
        return Screening.Telling.Fitting(said.Scene, view, told) is { Count: > 0 } answers ? new(view.Number, answers, null) : null;
    }

    /// <summary>"Ze wil bezoek, maar niet in de ochtend": what is said first holds, and the rest is kept beside it.</summary>
    private static bool Contradicts(Intent gist, List<Intent> taken)
    {
        var answers = AnswersOf(gist).ToList();
        return taken.SelectMany(AnswersOf).Any(t => answers.Exists(a => a.Key == t.Key && a.Value != t.Value));
    }

    private static IEnumerable<KeyValuePair<string, string>> AnswersOf(Intent? intent) =>
        intent switch
        {
            Intent.Record i => i.Answers,
            Intent.AskToRecord i => i.Answers,
            Intent.Answer { Value: { } value } i => [KeyValuePair.Create(i.Question, value)],
            _ => [],
        };

    /// <summary>It tells something: it is no question, no command and no politeness.</summary>
    private static bool IsWorthKeeping(Said said, Gisted part) =>
        said.Words.Telling(part.Part) >= ShortestKept
        && part.Purpose is < Purpose.Open and not Purpose.Undo
        && (part.Share >= Sure || part.Purpose == Purpose.Fact || part.Gist.Of(Purpose.Remark) >= MaybeRemark);

    /// <summary>From where on the gist goes where nothing was read.</summary>
    public static double Bar(Gisted part) => part.Purpose == Purpose.Remark || GistActs.OfPoint(part.Purpose) ? SureAct : Sure;
}
