using static Nazorg.Bot.Conversation.Resemblance;

namespace Nazorg.Bot.Conversation;

/// <summary>What the readers found, less what does not resemble what was said: a day of something else, a point that only shares words, a fact that would end half of the list.</summary>
internal static class Doubts
{
    /// <summary>So sure that it is written down at once although half of the list lapses with it.</summary>
    private const double Outright = 0.9;

    /// <summary>"Hoorde ik gisteren": a day that does not resemble the day of the robbery is not written down as that.</summary>
    public static Meaning WithoutOtherDay(Said said, Meaning read)
    {
        if (
            read.Intent is not Intent.Record record
            || !record.Answers.ContainsKey("robberyDate")
            || said.View?.Facts.RobberyDate is null
            || !IsOfOther(said)
        )
            return read;
        var answers = record.Answers.Remove("robberyDate");
        return read with
        {
            Intent = answers.IsEmpty
                ? new Intent.DidYouMean(said.Case, [], DidNot.Understand) { Told = said.Text }
                : record with
                {
                    Answers = answers,
                },
        };
    }

    /// <summary>What does not resemble it, and would let half of the list lapse, is asked; beside something that is done, it is of that.</summary>
    public static Intent AskedFirst(Intent intent) =>
        intent switch
        {
            Intent.Answer { Value: { } value } answer when IsGrave($"{answer.Question}={value}") => Asked(answer),
            Intent.Record record when IsGrave(record) => new Intent.AskToRecord(record.Case!, record.Answers),
            Intent.Several several when several.All.RemoveAll(i => i is Intent.Record r && IsGrave(r)) is { Length: > 0 } rest => rest
                is [var only]
                ? only
                : several with
                {
                    All = rest,
                },
            _ => intent,
        };

    private static Intent.AskToRecord Asked(Intent.Answer answer) =>
        new(answer.Case!, ImmutableSortedDictionary<string, string>.Empty.Add(answer.Question, answer.Value!));

    private static bool IsGrave(Intent.Record record) => record.Answers.Any(a => IsGrave($"{a.Key}={a.Value}"));

    /// <summary>Half of the list lapses with this fact.</summary>
    public static bool IsGrave(string about) => about is "policeObjects=yes" or "victimWantsVisit=no";

    /// <summary>"Bezoek kan nog niet" does not resemble "wil geen bezoek": it is asked.</summary>
    public static bool SaysSo(Gist gist) =>
        gist.Of(Purpose.Yes) + gist.Of(Purpose.No) >= Outright
        || gist.Abouts is [{ About: var about, Share: var share }, ..] && IsGrave(about) && gist.Of(Purpose.Fact) * share >= Outright;

    /// <summary>A case is offered, and a day is named with something else: "de politie belde vanochtend".</summary>
    public static Intent.OfferCase WithoutOtherDay(Said said, Intent.OfferCase offered, OpenQuestion.OfCase open) =>
        open.Answers.TryGetValue("robberyDate", out var before)
        && offered.Told.GetValueOrDefault("robberyDate") is { } day
        && day != before
        && IsOfOther(said)
            ? offered with
            {
                Told = offered.Told.SetItem("robberyDate", before),
            }
            : offered;

    private static bool IsOfOther(Said said) =>
        said.Gists.Where(p => said.Words.Days.Any(d => p.Part.Has(d.From))).All(p => SaysOther(said, p.Gist));

    private static bool SaysOther(Said said, Gist gist) =>
        gist.Of(Purpose.Report) + (gist.Of(Purpose.Fact) * gist.Abouts.FirstOrDefault(a => a.About == "robberyDate").Share) < RuledOut
        && (
            (gist.Of(Purpose.Fact) >= Surer && gist.Abouts is [{ Share: >= Surer }, ..])
            || !(said.Words.Reports(Report.ItWas) || said.Words.Things.Any(t => t.Value == Thing.Day))
        );

    /// <summary>"Het slachtoffer wil hulp bij formulieren": of what seems to be named side by side, only one is what it is about.</summary>
    public static Meaning WithoutOtherItems(Said said, Meaning read, ImmutableArray<Gisted> parts) =>
        read.Intent is Intent.SetOutcomes { IsRange: false } all
        && parts is [{ Gist: var gist }]
        && !said.Words.Joins(parts[0].Part)
        && all.Items.Where(i => gist.Abouts.Any(a => a.About == i.Id && a.Share >= RuledOut)).ToList() is [{ Id: not null } only]
            ? read with
            {
                Intent = new Intent.SetOutcome(all.Case, only, all.Outcome, all.Reason, null, CardKind.Item),
            }
            : read;
}
