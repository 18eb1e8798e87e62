using Nazorg.Bot.Cases;
using static Nazorg.Bot.Conversation.Doubts;
using static Nazorg.Bot.Conversation.PartMeaning;
using static Nazorg.Bot.Conversation.Resemblance;

namespace Nazorg.Bot.Conversation;

/// <summary>
/// Holds what the readers took a message for against what its parts resemble. What fits stays. A part that nobody took, or that was taken for what it
/// surely is not, goes by its gist; and what is left over is kept with the case, so that nothing that was said is lost in silence.
/// </summary>
internal static class Weighing
{
    private const double MaybeAsked = 0.2;

    /// <summary>In words: shorter is a command, or too little to resemble anything.</summary>
    private const int Shortest = 3;

    /// <summary>In words: "even een update: …" only leads in.</summary>
    private const int LongestLead = 4;

    public static Meaning Of(Said said, Meaning read)
    {
        if (read.Intent is Intent.OfferCase offered && said.Scene.Talk.Open is OpenQuestion.OfCase open)
            return read with { Intent = WithoutOtherDay(said, offered, open) };
        if (IsCommand(said, read) || (read.By == ReadBy.Answer && said.Scene.Talk.Open is not OpenQuestion.OfScreening { On: null }))
            return read;
        var parts = said.Gists;
        read = WithoutOtherItems(said, WithoutOtherDay(said, read), parts);
        read = parts is [var whole] ? Whole(said, read, whole) : Parts(said, read, parts);

        // "liever niet voor vrijdag" is for the time being
        if (!said.Words.Days.IsEmpty || !parts.Any(p => SaysSo(p.Gist)))
            read = read with { Intent = AskedFirst(read.Intent) };
        return Companion(said) is { } along ? read with { Intent = With(along, read.Intent) } : read;
    }

    /// <summary>"Oké, dat heb ik doorgegeven" begins with a yes and answers nothing.</summary>
    public static bool MayAnswer(Said said, Intent answer) =>
        said.Words.Length <= Shortest
        || said.Scene.Talk.Open
            is not (OpenQuestion.OfScreening { On: null } or OpenQuestion.OfFacts or OpenQuestion.YesOrNo or OpenQuestion.WhoDoes)
        || said.Scene.Talk.Paused
        || said.Gists.Any(p => Answering(answer).Sum(p.Gist.Of) >= RuledOut);

    /// <summary>What a message that is this answer may resemble.</summary>
    private static Purpose[] Answering(Intent answer) =>
        answer is Intent.Answer { Value: Intent.Answer.Unknown }
            ? [Purpose.DontKnow, Purpose.Intend, Purpose.Skip, Purpose.PutOff, Purpose.No]
        : answer is Intent.SetOwner ? [Purpose.Other]
        : answer is Intent.Answer or Intent.WrongAnswer ? [Purpose.Yes, Purpose.No, Purpose.Fact, Purpose.Report]
        :
        [
            Purpose.Yes,
            Purpose.No,
            Purpose.DontKnow,
            Purpose.Fact,
            Purpose.GoOn,
            Purpose.Note,
            Purpose.NewCase,
            Purpose.Close,
            Purpose.Delete,
            Purpose.Undo,
        ];

    /// <summary>It is said so plainly that nothing need be weighed: a command, a number, a label, or a case that is told of in so many words.</summary>
    private static bool IsCommand(Said said, Meaning read) =>
        said.Words.Length < (IsWeak(read.Intent) ? 2 : Shortest)
        || (said.Words.SaysOnlyWhen && !IsWeak(read.Intent))
        || said.Words.Rest(null, said.Words.IsOfTime).Length == 0
        || said.Words.Label is not null && read.By == ReadBy.Act
        // "is al voor elkaar": of the reminder that came, or of what was shown
        || (read.By == ReadBy.Act && !IsWeak(read.Intent) && said.Words.NamesNothing(new Part(0, said.Words.Length - 1)))
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
            && !IsRead(said, gist, null)
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
            var (meant, byGist) = PartMeaning.Of(said, read, part, acts, taken);
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

    /// <summary>"Bezoek vrijdag, de burgemeester gaat mee".</summary>
    private static Intent With(Owner along, Intent intent) =>
        intent switch
        {
            Intent.PlanVisit { With: null, Date: not null } visit => visit with { With = along },
            Intent.Several several => several with { All = [.. several.All.Select(i => With(along, i))] },
            _ => intent,
        };

    private static Owner? Companion(Said said) =>
        said
            .Words.Doers.Where(d => d.Value is Doer.Mayor or Doer.Official && said.Words.Denials == 0)
            .Select(d => (Owner?)Enum.Parse<Owner>($"{d.Value}"))
            .FirstOrDefault();

    private static Meaning By(Intent intent, Meaning read) =>
        intent == read.Intent ? read : new(intent, intent is Intent.Answer ? ReadBy.Answer : ReadBy.Gist);

    /// <summary>It was taken for nothing, or asks back.</summary>
    public static bool IsWeak(Intent intent) =>
        intent is Intent.DidYouMean or Intent.Ask or Intent.AskWhichItem or Intent.AskWhichCase or Intent.FindCases or Intent.WrongAnswer;
}
