using System.Collections.Immutable;
using System.Globalization;
using Nazorg.Knowledge.Authoring;
using Nazorg.Knowledge.Conditions;
using Nazorg.Knowledge.Plans;
using Nazorg.Knowledge.Reading;
using Nazorg.Knowledge.Screening;
using NodaTime;

namespace Nazorg.Knowledge.Asking;

/// <summary>
/// Answers questions. In the order things happen: read the text, join it to the conversation, find what it is about, and then the first rule that fits
/// says what is answered, asked back or declined.
/// </summary>
internal sealed class Answerer
{
    private const double NearShare = 0.3;

    /// <summary>Below these nothing is answered: what is nearest is offered.</summary>
    private const double LeastScore = 3.5;
    private const double LeastLikeness = 0.1;
    private const double Faintly = 0.05;

    /// <summary>From this share on nothing answers it, however well it is named.</summary>
    private const double Hardly = 0.8;

    /// <summary>Less likely than this to be declined, what it clearly resembles is not weighed.</summary>
    private const double Doubtful = 0.45;

    private readonly Lexicon _lexicon;
    private readonly ConceptWeights _weights;
    private readonly SearchIndex _index;
    private readonly QuestionModel _model;
    private readonly AskedReader _reader;
    private readonly Tables _tables;
    private readonly Composer _composer;
    private readonly Lists _lists;
    private readonly FactRules _facts;
    private readonly Finding _finding;
    private readonly ImmutableArray<Entry> _entries;

    /// <param name="examples">What a municipality adds to the examples that the model was trained on.</param>
    public Answerer(Content content, Vocabulary vocabulary, QuestionModel model, AskedModel asked, ImmutableArray<Example> examples)
    {
        _entries = [.. content.Items.Select(Entry.Of), .. content.Topics.Select(Entry.Of)];
        (_model, _lexicon, _weights) = (model, new(vocabulary), new(content.Vocabulary));
        _reader = new(vocabulary, _weights, model, asked, new(examples, _lexicon));
        _index = new(_entries, _lexicon, _weights);
        _finding = new(_index, _weights);
        var conditions = new ConditionWords(content.Words);
        _composer = new(conditions, _lexicon);
        _tables = new(_entries, _composer);
        _lists = new(new(content.Items, conditions), conditions, _entries);
        _facts = new(_index, _weights, _composer, _lists, new(content.Questions), content.Words);
    }

    public Answer Ask(Enquiry enquiry) => Several(enquiry) ?? One(_reader.Read(enquiry));

    /// <summary>One thing that is asked.</summary>
    private Answer One(Asked read)
    {
        var candidates = _finding.Rank(read);
        var asked = Finding.Settle(read, candidates);
        return Refusals.NothingAsked(asked)
            ?? _tables.Read(asked, candidates)
            ?? Onward(asked, candidates)
            ?? Changes(asked, candidates)
            ?? WholeSection(asked, candidates)
            ?? Refusals.Errand(asked)
            ?? Unsure(asked, candidates)
            ?? _facts.RuledOut(asked, candidates)
            ?? _facts.Sides(asked, candidates)
            ?? Best(asked, candidates);
    }

    /// <summary>What an answer is weighed by against a refusal; null where nothing is to be weighed.</summary>
    public double[]? Weigh(Enquiry enquiry)
    {
        var asked = _reader.Read(enquiry);
        var candidates = _finding.Rank(asked);
        return candidates.IsEmpty ? null : Evidence.Signals(Finding.Settle(asked, candidates), candidates, _index, _weights, _lexicon);
    }

    public AskedShares SharesOf(Enquiry enquiry) => _reader.Read(enquiry).Shares;

    public Subject Understand(Enquiry enquiry) => Replies.SubjectOf(_reader.Read(enquiry), [], null);

    /// <summary>
    /// A text that asks several things: each gets an answer or a refusal of its own, over the same facts. A part that names nothing of its own is asked of
    /// the part before, or of what the whole is about.
    /// </summary>
    private Answer? Several(Enquiry enquiry)
    {
        var parts = QuestionParts.Of(enquiry.Text);
        if (parts.IsEmpty)
            return null;
        var whole = _reader.Read(enquiry);
        if (Refusals.Errand(whole) is { } errand)
            return errand;
        var answers = new List<Answer>();
        var before = One(whole) is { Outcome: AnswerOutcome.Answer } first ? first.Subject : whole.Before;
        foreach (var part in parts)
        {
            var asked = _reader.Read(
                new(part)
                {
                    AnswerIn = whole.Language,
                    Before = before,
                    Known = enquiry.Known,
                }
            );
            asked = asked with { Facts = asked.Facts.Merge(whole.Facts), Firm = asked.Firm.Union(whole.Firm) };
            if (asked.Section is null && asked.Likeness.BestEntry < NearShare)
                asked = asked with
                {
                    Likeness = asked.Likeness.And(whole.Likeness with { Sections = Likeness.None.Sections }),
                    Units =
                    [
                        .. asked.Units,
                        .. whole.Units.Where(w => asked.Units.All(u => u.Word != w.Word)).Select(u => u with { IsCarried = true }),
                    ],
                };
            var answer = One(asked);
            answers.Add(answer);
            before = answer.Subject.Entries.IsEmpty ? before : answer.Subject;
        }

        answers.RemoveAll(a => a.Outcome == AnswerOutcome.Clarify);
        var said = answers
            .Zip(Prose.EachOnce(answers.Select(a => a.Text)), (a, text) => (Answer: a, Text: text))
            .Where(a => a.Text.Length > 0)
            .ToList();
        var given = said.Select(s => s.Answer).Where(a => a.Outcome == AnswerOutcome.Answer).ToList();
        if (given.Count == 0 || said.Count < 2)
            return null;
        return answers[^1] with
        {
            Outcome = AnswerOutcome.Answer,
            Text = string.Join('\n', said.Select(s => s.Text)),
            Items = [.. given.SelectMany(a => a.Items).DistinctBy(i => i.Id)],
            Nearest = [],
            Asks = null,
        };
    }

    /// <summary>"Wie doet dat?", "hoe snel?": nothing new is named, so it is asked of what was answered just now.</summary>
    private Answer? Onward(Asked asked, ImmutableArray<Candidate> candidates)
    {
        if (
            (
                asked.Shares.Of(Field.Ours) < Refusals.Probably
                && (asked.Likeness.Declined > Hardly || asked.Own.Units.Any(u => u is { IsConcept: false, Weight: >= 1 }))
            )
            || asked.Carried.IsEmpty
            || asked.Section is not null
            || asked.Aspects.IsEmpty
            || asked.Aspects[0] is Aspect.List or Aspect.Change
        )
            return null;
        var before = asked
            .Carried.Select(id => _entries.FirstOrDefault(e => e.Id == id))
            .OfType<Entry>()
            .Where(e => e.When.Holds(asked.Facts) != Truth.No)
            .ToList();

        // what it names, or resembles, is something else
        if (
            asked.Own.Units.Any(u =>
                u.IsConcept && _weights.IsTelling(u) && !before.Exists(e => e.Topic?.Measure is not null || _index.Holds(e, u))
            )
        )
            return null;
        if (
            asked.Own.Units.Any(u => u.Weight >= 1)
            && asked.Likeness.BestEntry >= LeastLikeness
            && !before.Exists(e => asked.Likeness.Of(e) >= asked.Likeness.BestEntry)
        )
            return null;
        if (before.Count > 2 && asked.Aspects[0] == Aspect.Who && before.All(e => e.Item is not null))
            return Replies.Answer(asked, before, Lists.Teams(before, asked.Language), "who does what was answered", candidates);
        var saying = before.Where(e => asked.Aspects.Any(a => Slots.Of(e, a) is SlotText.Filled or SlotText.Absent)).ToList();
        var entry =
            before.Count > 2
                ? saying.Count(e => asked.Aspects[0] != Aspect.When || e.Item?.Due is not null) == 1
                    ? saying.First(e => asked.Aspects[0] != Aspect.When || e.Item?.Due is not null)
                    : null
                : saying.FirstOrDefault() ?? before.FirstOrDefault();
        return entry is null ? null : Replies.Of(_composer, entry, asked, "asked of what was answered", candidates);
    }

    /// <summary>"De dader is gepakt. Wat verandert er?": what comes and what goes with what was just said.</summary>
    private Answer? Changes(Asked asked, ImmutableArray<Candidate> candidates)
    {
        var told = asked.Own.Stated.Facts.Known.Where(f => f.Key is not ("robbery" or "robberyDate")).Select(f => f.Key).ToList();
        if (told.Count == 0 || asked.Aspects is not [Aspect.Change, ..] || (asked.Section is not null && !asked.Own.IsClear))
            return null;
        var before = told.Aggregate(asked.Facts, (facts, f) => facts.Without(f).Merge(Earlier(asked, f)));
        return _lists.Changes(before, asked) is { } changes
            ? Replies.Answer(asked, changes.Entries, changes.Text, "what changes", candidates)
            : null;
    }

    private static Facts Earlier(Asked asked, string fact) =>
        asked.Before?.Facts.GetValueOrDefault(fact) is { } was ? Facts.None.With(fact, was) : Facts.None;

    /// <summary>A part of the checklist as a whole: the same for both kinds, or of the kind that is known; otherwise the kind is asked.</summary>
    private Answer? WholeSection(Asked asked, ImmutableArray<Candidate> candidates)
    {
        if (
            asked.Section is not { } name
            || (
                asked.Shares.Of(Field.Ours) < Refusals.Probably
                && asked.Likeness.BestSection is > 0 and < Refusals.Probably
                && !asked.TellsOfRobbery
                && !asked.Own.Stated.Firm.Contains("robbery")
            )
        )
            return null;
        var section = Enum.Parse<Section>(name, ignoreCase: true);
        if (asked.Robbery is null && section is Section.Offer or Section.Neighbourhood)
        {
            if (asked.Before?.Asked != "robbery")
                return _facts.AskFor("robbery", asked, [], candidates);
            var both = _lists.OfBothKinds(section, asked);
            return Replies.Answer(asked, both.Entries, both.Text, "section for both kinds", candidates);
        }

        return _lists.Of(section, asked) is { } list ? Replies.Answer(asked, list.Entries, list.Text, $"section {name}", candidates) : null;
    }

    /// <summary>A detail of what is named: who, a day, a number, an amount. Its slot has it, or says that it is not there; no weighing helps.</summary>
    private bool IsDetail(Asked asked, Entry best)
    {
        if (
            asked.Shares.Of(Field.Ours) < Refusals.Probably
            || (!asked.Own.IsClear && !asked.Aspects.All(a => a is Aspect.HowMany or Aspect.Cost))
            || asked.Aspects
                is not [Aspect.Who or Aspect.Where or Aspect.When or Aspect.HowMany or Aspect.Cost or Aspect.Phone or Aspect.Site, ..]
        )
            return false;
        var named = asked.Own.Units.Where(u => u.IsConcept && _weights.IsTelling(u)).ToList();
        if (named.Count == 0 || !named.TrueForAll(u => _index.IsNamed(best, u)))
            return false;

        // what it costs, or how to reach it, is of the thing itself; and so is that it is not there
        var isItself = named.TrueForAll(u => _index.IsTitled(best, u));
        return (asked.Aspects[0], Slots.Of(best, asked.Aspects[0])) switch
        {
            (Aspect.Cost or Aspect.Phone or Aspect.Site, SlotText.Filled { Text.Nl: var text }) => isItself && Details.IsGiven(asked, text),
            (Aspect.Who or Aspect.Where, SlotText.Filled) => asked.Own.Details.IsEmpty && asked.Likeness.Declined < Doubtful,
            (_, SlotText.Filled) => asked.Likeness.Declined < Hardly,
            (_, SlotText.Absent) => isItself
                && asked.Own.Details.All(d => d is "price" or "amount" or "phone" or "email" or "website" or "duration"),
            _ => false,
        };
    }

    /// <summary>The evidence speaks against an answer, or hardly for one: it is declined, or the nearest are offered.</summary>
    private Answer? Unsure(Asked asked, ImmutableArray<Candidate> candidates)
    {
        if (candidates is not [var best, ..])
            return Refusals.Of(asked, Sayings.NotInSources, "nothing is found", candidates);
        if (
            IsDetail(asked, best.Entry)
            || _model.Refusal.IsEmpty
            || (!_model.Knows(best.Entry) && asked.Own.Units.Any(u => _index.IsNamed(best.Entry, u)))
        )
            return null;
        if (
            asked.Likeness.Of(best.Entry) >= (asked.Shares.Of(Field.Ours) >= Refusals.Probably ? NearShare : Refusals.Clearly)
            && asked.Likeness.Declined < Doubtful
        )
            return null;
        var sum = Evidence.Sum(Evidence.Signals(asked, candidates, _index, _weights, _lexicon), _model.Refusal);
        if (sum <= 0)
            return Refusals.Of(asked, Refusals.OfLikelyField(asked), "declined by the evidence", candidates);
        if (best.Score >= LeastScore || asked.Likeness.Of(best.Entry) >= LeastLikeness || asked.Carried.Contains(best.Entry.Id))
            return null;
        var near = candidates
            .Where(c => (c.IsNamed || asked.Likeness.Of(c.Entry) >= Faintly) && c.Entry.When.Holds(asked.Facts) != Truth.No)
            .OrderByDescending(c => asked.Likeness.Of(c.Entry))
            .Select(c => c.Entry)
            .ToList();
        return near.Count > 1 && asked.Likeness.Declined < Doubtful
            ? Replies.DidYouMean(asked, near, candidates)
            : Refusals.Of(asked, Refusals.OfLikelyField(asked), "little evidence", []);
    }

    private Answer Best(Asked asked, ImmutableArray<Candidate> candidates) =>
        Replies.Of(_composer, candidates[0].Entry, asked, "best", candidates);
}
