using Nazorg.Bot.Screening;
using Nazorg.Knowledge.Screening;
using NodaTime.Text;

namespace Nazorg.Bot.Conversation;

/// <summary>What an utterance answers to a question of the screening: a number, a label, a yes or no, a day, or what it states.</summary>
internal static class ScreeningAnswers
{
    public static Intent? Read(Said said, OpenQuestion.OfScreening open)
    {
        if (said.Case is not { } number || said.Scene.Knowledge.Screening.Find(open.Question) is not { } question || said.Scene.Talk.Paused)
            return null;
        if (said.Acts.Any(a => IsElsewhere(a.Deed) && a.Mood is Mood.Said or Mood.Planned))
            return null;
        if (said.Words.Response is { Value: Response.Unknown } && !said.Asks && Other(said, question).Count == 0)
            return Answer(Intent.Answer.Unknown);
        if (question.IsDate)
            return open.On is null ? Day(said, number, question, open.Item) : null;
        return Choice(said, question, plain: open.On is not null) is { } choice ? Answer(choice) : null;

        Intent.Answer Answer(string value) => new(number, question.Id, value, null) { From = open.On, Item = open.Item };
    }

    /// <summary>It is said of something else than the robbery, whatever facts its words may hold.</summary>
    private static bool IsElsewhere(Deed deed) =>
        deed is Deed.Note or Deed.Undo or Deed.Remind or Deed.PutOff or Deed.BeAway or Deed.HandOver or Deed.Close or Deed.Plan;

    private static Intent? Day(Said said, string number, Question question, string? item)
    {
        if (said.Asks || said.Acts.Any(a => a.NamesItem || a.Deed is Deed.Remind or Deed.PutOff or Deed.Plan) || said.Told.OfAnother)
            return null;
        return TypedDay.Past(said.Words) switch
        {
            null => null,
            { Wrong: { } wrong } => new Intent.WrongAnswer(number, question.Id, wrong, item),
            { Day: { } day } when Other(said, question).Count == 0 => new Intent.Answer(
                number,
                question.Id,
                LocalDatePattern.Iso.Format(day),
                null
            )
            {
                Item = item,
            },
            _ => null,
        };
    }

    /// <summary>The one choice that is meant; null when it is something else, or fits more than one.</summary>
    /// <param name="plain">Only a yes, a no or the choice itself counts: the question stands among other things.</param>
    private static string? Choice(Said said, Question question, bool plain)
    {
        if (said.Asks)
            return null;
        if (said.Told.Certain["robberyDate"] is not null && (said.Words.Reports(Report.ItWas) || said.Words.Reports(Report.Event)))
            return null;
        if (
            said.Acts.Any(a => a.Deed == Deed.Start)
            || (said.Words.IsJustThings && said.Words.Things.Any(t => t.Value is Thing.Case or Thing.Cases && t.Until > t.From))
        )
            return null;
        if (Numbered(said, question) is { } numbered)
            return plain ? null : numbered;
        if (Named(said, question) is { } named)
            return named;
        if (plain && (!said.IsShort || said.Acts.Any(a => a.Deed is not (Deed.Accept or Deed.Refuse or Deed.Greet or Deed.Thank))))
            return null;

        // "no objections" is no answer to whether Victim Support was in touch: what is stated goes before the yes or no it begins with
        if (Stated(question, said.Told.Certain) is { } stated)
            return stated;

        // "nee, er is alleen gedreigd": what it begins with goes before what its words imply
        var elsewhere = Other(said, question).Count > 0 || said.Told.OfAnother;
        return (elsewhere || said.Words.Response is not { From: 0 } ? null : YesOrNo(said, question))
            ?? Stated(question, said.Told.All)
            ?? (elsewhere ? null : YesOrNo(said, question));
    }

    private static string? Numbered(Said said, Question question) =>
        said.Words is { Length: 1, Numbers: [{ IsOrdinal: false, Value: var n }] } && n <= question.Choices.Length
            ? question.Choices[n - 1].Id
            : null;

    /// <summary>A label or a word for one choice, with nothing beside it but politeness and filler: "het was een winkel".</summary>
    private static string? Named(Said said, Question question)
    {
        var whole = question.Choices.Where(c => Names(c).Any(n => said.Words.IsJust(n))).ToList();
        return whole.Count == 1 ? whole[0].Id : null;
    }

    /// <summary>The choice that sets what is stated: "ze huren van de corporatie".</summary>
    private static string? Stated(Question question, Facts facts) =>
        question.Choices.Where(c => c.Sets.All(s => facts[s.Key] == s.Value)).OrderByDescending(c => c.Sets.Length).FirstOrDefault()?.Id;

    /// <summary>A yes or no with whatever follows it: "nee, niemand gewond".</summary>
    private static string? YesOrNo(Said said, Question question) =>
        said.YesOrNo() is not { } yes
            ? null
            : question.Choices.FirstOrDefault(c => c.Sets is [{ Value: var value }] && value == (yes ? "yes" : "no"))?.Id;

    /// <summary>What is stated beside the answer: then it is told, not answered.</summary>
    private static List<string> Other(Said said, Question question) =>
        [
            .. Telling
                .AnswersFor(said.Scene, said.Told.Certain)
                .Keys.Where(id => id != question.Id && !said.Scene.Knowledge.Screening.Find(id)!.IsDate),
        ];

    private static IEnumerable<string> Names(Choice choice) => choice.Words.Append(choice.Label.Nl).Append(choice.Label.En);
}
