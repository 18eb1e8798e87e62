using Nazorg.Bot.Cases;
using static Nazorg.Bot.Conversation.Doubts;
using static Nazorg.Bot.Conversation.Resemblance;

namespace Nazorg.Bot.Conversation;

/// <summary>
/// Holds what the readers took a message for against what its parts resemble. What fits stays. A part that nobody took, or that was taken for what it
/// surely is not, goes by its gist; and what is left over is kept with the case, so that nothing that was said is lost in silence.
/// </summary>
internal static class Weighing
{
    private const double Sure = 0.5;

    /// <summary>For what is done to a point, or kept.</summary>
    private const double SureAct = 0.7;

    private const double MaybeRemark = 0.15;
    private const double MaybeAsked = 0.2;

    private static readonly Purpose[] Answering =
    [
        Purpose.Yes,
        Purpose.No,
        Purpose.DontKnow,
        Purpose.Fact,
        Purpose.Report,
        Purpose.Intend,
        Purpose.Skip,
        Purpose.Back,
        Purpose.Stop,
        Purpose.GoOn,
        Purpose.Undo,
        Purpose.Note,
        Purpose.NewCase,
        Purpose.Close,
        Purpose.Delete,
    ];

    /// <summary>In words: shorter is a command, or too little to resemble anything.</summary>
    private const int Shortest = 3;

    /// <summary>In words: "even een update: …" only leads in.</summary>
    private const int LongestLead = 4;

    /// <summary>In words that tell something.</summary>
    private const int ShortestKept = 2;

    public static Meaning Of(Said said, Meaning read)
    {
        if (IsCommand(said, read) || (read.By == ReadBy.Answer && said.Scene.Talk.Open is not OpenQuestion.OfScreening { On: null }))
            return read;
        var parts = said.Gists;
        read = WithoutOtherItems(WithoutOtherDay(said, read, parts), parts);
        read = parts is [var whole] ? Whole(said, read, whole) : Parts(said, read, parts);

        if (!parts.Any(p => SaysSo(p.Gist)))
            read = read with { Intent = AskedFirst(read.Intent) };

        // "bezoek vrijdag, de burgemeester gaat mee"
        return read.Intent is Intent.PlanVisit { With: null, Date: not null } visit && Companion(said) is { } with
            ? read with
            {
                Intent = visit with { With = with },
            }
            : read;
    }

    /// <summary>"Oké, dat heb ik doorgegeven" begins with a yes and answers nothing.</summary>
    public static bool MayAnswer(Said said) =>
        said.Words.Length <= Shortest
        || said.Scene.Talk.Open is not (OpenQuestion.OfScreening { On: null } or OpenQuestion.OfFacts or OpenQuestion.YesOrNo)
        || said.Scene.Talk.Paused
        || said.Gists.Any(p => Answering.Sum(p.Gist.Of) >= RuledOut);

    /// <summary>It is said so plainly that nothing need be weighed: a command, a number, a label, or a case that is told of in so many words.</summary>
    private static bool IsCommand(Said said, Meaning read) =>
        said.Words.Length < (IsWeak(read.Intent) ? 2 : Shortest)
        || (said.Words.SaysOnlyWhen && !IsWeak(read.Intent))
        || said.Words.Rest(null, said.Words.IsOfTime).Length == 0
        || said.Words.Label is not null && read.By == ReadBy.Act
        || said.Acts.Any(a => a.Deed == Deed.Except || a.Numbers.Any(n => said.View?.Find(n.Value) is not null))
        || read.Intent is Intent.OfferCase or Intent.NewCase
        || ItemOf(read.Intent) is { Number: > 0 }
        || (
            said.View is { HasChecklist: true } view
            && said.Words.HasNumberOfItsOwn
            && said.Words.Numbers.Any(n => view.Find(n.Value) is not null)
        )
        || (TextIn(read.Intent) is { Length: > 0 } kept && said.Words.IsAfterColon(kept));

    private static Meaning Whole(Said said, Meaning read, Gisted gist)
    {
        // "huurhuis van de corp": the readers found half of it
        if (
            read.Intent is Intent.Answer { Question: var asked } half
            && gist.Share >= Surer
            && !IsRead(said, gist, new Intent.Pause(null))
            && GistActs.Of(said, gist) is Intent.Answer finer
            && finer.Question == asked
            && finer.Value != half.Value
            && finer.Value != Intent.Answer.Unknown
            && said.Told.Certain.Known.Any()
        )
            return read with { Intent = finer };
        if (
            Fits(said, read.Intent, gist)
            || (read.By == ReadBy.Act && IsPlain(said, gist))
            || said.Words.ReasonFrom(gist.Part) == gist.Part.From
            || gist.Share < (IsWeak(read.Intent) ? Bar(gist) : Surer)
        )
            return read;
        return GistActs.Of(said, gist) is { } intent ? By(intent, read) : read;
    }

    private static Meaning Parts(Said said, Meaning read, ImmutableArray<Gisted> parts)
    {
        // a question with what is told around it: it is answered, with that taken for granted
        if (
            read is { By: ReadBy.Question, Intent: Intent.Ask }
            && (said.Words.EndsInQuestion || parts.Any(p => p.Gist.Of(Purpose.Source) >= MaybeAsked))
        )
            return read;

        // "I want to make a note on …: needs an interpreter": what is wanted with it was not understood
        if (IsWeak(read.Intent) && parts.Any(p => said.Words.EndsInColon(p.Part) && p.Part.Until - p.Part.From >= LongestLead))
            return read;
        var acts = ActIntents.Each(said).ToList();
        var (taken, asIs) = (new List<Intent>(), true);
        foreach (var part in parts)
        {
            var (meant, byGist) = Meant(said, read, part, acts, taken);
            taken.AddRange(meant);
            asIs &= !byGist;
        }

        // of nothing is it clear what it does: that is said, and it is one tap away from being kept
        if (
            IsWeak(read.Intent)
            && taken.All(i => i is Intent.WriteNote)
            && !parts.Any(p => p.Purpose is Purpose.Remark or Purpose.Note && p.Share >= SureAct)
        )
            return read;

        // "bezoek vrijdag, de burgemeester gaat mee"
        if (taken.FindIndex(i => i is Intent.PlanVisit { With: null, Date: not null }) is >= 0 and var visit && Companion(said) is { } with)
            taken[visit] = (Intent.PlanVisit)taken[visit] with { With = with };

        // "foutje: het was koop": what it should be says what was wrong
        if (read.Intent is not (Intent.Undo or Intent.Several) && taken.Exists(i => i is not Intent.Undo))
            taken.RemoveAll(i => i is Intent.Undo);
        if (taken.Exists(i => i is Intent.OfCase))
            taken.RemoveAll(i => i is Intent.Thanks or Intent.Menu);
        if (
            taken.Exists(i => i is Intent.ShowItems { Stand: ItemStand.Done })
            && taken.Exists(i => i is Intent.ShowItems { Stand: ItemStand.Open })
        )
            taken = [new Intent.HandOver(said.Case)];
        // what is kept comes first: it asks nothing
        var all = Severally.Meant(Severally.InOne([.. taken.Distinct().OrderBy(i => i is not Intent.WriteNote)]));
        if (all.Count == 0 || asIs && read.Intent is Intent.Several or Intent.Record && all.Count <= 1)
            return read;
        return all switch
        {
            [var one] => By(one, read),
            _ when said.Case is { } at && all.All(i => i is Intent.OfCase) => new(new Intent.Several(at, [.. all]), ReadBy.Gist),
            _ => By(all.Find(i => i is Intent.OfferCase or Intent.GiveTo) ?? all[0], read),
        };
    }

    /// <summary>What one part means, and whether that is by its gist.</summary>
    /// <param name="before">What the parts before it mean.</param>
    private static (IEnumerable<Intent> Meant, bool ByGist) Meant(
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
        if (read.Intent is Intent.Record record && IsRead(said, part, record) && OfPart(said, part, record) is { } mineOfIt)
            return ([mineOfIt], false);
        if (
            mine.Count == 0
            && read.Intent is not (Intent.Several or Intent.Record)
            && !IsWeak(read.Intent)
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

    private static Owner? Companion(Said said) =>
        said
            .Words.Doers.Where(d => d.Value is Doer.Mayor or Doer.Official && said.Words.Denials == 0)
            .Select(d => (Owner?)Enum.Parse<Owner>($"{d.Value}"))
            .FirstOrDefault();

    /// <summary>This piece is part of what is kept in the words it was typed in.</summary>
    private static bool Holds(Intent intent, string piece) => TextIn(intent)?.Contains(piece, StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>What was typed to be kept: the part may be in it.</summary>
    private static string? TextIn(Intent intent) =>
        intent switch
        {
            Intent.WriteNote i => i.Text,
            Intent.AddItem i => i.Text,
            Intent.AskFollowUp i => i.About,
            Intent.TellThread i => i.Text,
            _ => null,
        };

    /// <summary>The readers found the fact that it resembles in its words: whether it is so, they say.</summary>
    private static bool IsRead(Said said, Gisted part, Intent read) =>
        part.Purpose == Purpose.Fact
        && part.Gist.Abouts is [{ About: var about }, ..]
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

    private static IEnumerable<KeyValuePair<string, string>> AnswersOf(Intent intent) =>
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
    private static double Bar(Gisted part) => part.Purpose == Purpose.Remark || GistActs.OfPoint(part.Purpose) ? SureAct : Sure;

    private static Meaning By(Intent intent, Meaning read) =>
        intent == read.Intent ? read : new(intent, intent is Intent.Answer ? ReadBy.Answer : ReadBy.Gist);

    /// <summary>It was taken for nothing, or asks back.</summary>
    private static bool IsWeak(Intent intent) =>
        intent is Intent.DidYouMean or Intent.Ask or Intent.AskWhichItem or Intent.AskWhichCase or Intent.FindCases or Intent.WrongAnswer;
}
