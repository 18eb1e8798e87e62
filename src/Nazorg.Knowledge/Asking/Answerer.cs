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
    private const int MostInstead = 5;
    private const double RelatedShare = 0.5;
    private const double NearShare = 0.3;

    /// <summary>From this share on it is of another field, or an errand.</summary>
    private const double Clearly = 0.7;

    /// <summary>From this share on a refusal says so.</summary>
    private const double Probably = 0.4;

    /// <summary>Below these nothing is answered: what is nearest is offered.</summary>
    private const double LeastScore = 3.5;
    private const double LeastLikeness = 0.1;
    private const double Faintly = 0.02;

    private readonly Lexicon _lexicon;
    private readonly ConceptWeights _weights;
    private readonly SearchIndex _index;
    private readonly QuestionModel _model;
    private readonly AskedReader _reader;
    private readonly FigureReader _figures;
    private readonly MeasureReader _measures;
    private readonly Composer _composer;
    private readonly Lists _lists;
    private readonly OpenFacts _openFacts;
    private readonly ScreeningRules _screening;
    private readonly ImmutableDictionary<string, FactWords> _words;
    private readonly Finding _finding;
    private readonly ImmutableArray<Entry> _entries;

    /// <param name="examples">What a municipality adds to the examples that the model was trained on.</param>
    public Answerer(Content content, Vocabulary vocabulary, QuestionModel model, AskedModel asked, ImmutableArray<Example> examples)
    {
        _entries = [.. content.Items.Select(Entry.Of), .. content.Topics.Select(Entry.Of)];
        (_model, _lexicon, _weights, _words) = (model, new(vocabulary), new(content.Vocabulary), content.Words);
        _reader = new(vocabulary, _weights, model, asked, new(examples, _lexicon));
        _index = new(_entries, _lexicon, _weights);
        _finding = new(_index, _weights);
        (_figures, _measures, _openFacts, _screening) = (new(_entries), new(_entries), new(_index, _weights), new(content.Questions));
        var conditions = new ConditionWords(content.Words);
        _composer = new(conditions, _lexicon);
        _lists = new(new(content.Items, conditions), conditions, _entries);
    }

    public Answer Ask(Enquiry enquiry) => Several(enquiry) ?? One(_reader.Read(enquiry));

    /// <summary>One thing that is asked.</summary>
    private Answer One(Asked read)
    {
        var candidates = _finding.Rank(read);
        var asked = Finding.Settle(read, candidates);
        return NothingAsked(asked)
            ?? Tables(asked, candidates)
            ?? Onward(asked, candidates)
            ?? Changes(asked, candidates)
            ?? WholeSection(asked, candidates)
            ?? Elsewhere(asked, candidates)
            ?? Detail(asked, candidates)
            ?? Unsure(asked, candidates)
            ?? RuledOut(asked, candidates)
            ?? Sides(asked, candidates)
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
            if (asked.Section is null && asked.Likeness.BestEntry < NearShare && before is not null)
                asked = asked with { Carried = before.Entries, Likeness = Likeness.None, Units = [.. asked.Units.Where(u => u.IsCarried)] };
            var answer = One(asked);
            answers.Add(answer);
            before = answer.Subject.Entries.IsEmpty ? before : answer.Subject;
        }

        answers.RemoveAll(a => a.Outcome == AnswerOutcome.Clarify);
        var given = answers.Where(a => a.Outcome == AnswerOutcome.Answer).ToList();
        if (given.Count == 0 || answers.Select(a => a.Text).Distinct().Count() < 2)
            return null;
        return answers[^1] with
        {
            Outcome = AnswerOutcome.Answer,
            Text = string.Join('\n', answers.Select(a => a.Text).Distinct()),
            Items = [.. given.SelectMany(a => a.Items).DistinctBy(i => i.Id)],
            Nearest = [],
            Asks = null,
        };
    }

    private Answer? NothingAsked(Asked asked) =>
        asked.Own.Reading.Has(WordKind.Anew) && asked.Own.Units.IsEmpty && asked.Own.Stated.Facts.Equals(Facts.None)
            ? Refuse(asked, Sayings.StartedAnew, Replies.NothingAsked, [])
        : asked.Own.Reading.Words.IsEmpty || (asked.Shares.Of(SpeechAct.Talk) >= Clearly && asked.Before is null)
            ? Refuse(asked, Sayings.NoQuestion, Replies.NothingAsked, [])
        : null;

    /// <summary>What stands in tables: the figures, the measures by number, kind or party.</summary>
    private Answer? Tables(Asked asked, ImmutableArray<Candidate> candidates)
    {
        if (_measures.Numbers(asked) is { Count: > 0 } numbers)
        {
            var measures = _measures.OfNumbers(numbers);
            return measures.IsEmpty
                ? Refuse(asked, Sayings.DetailNotInSources, "no such measure", candidates)
                : Replies.Answer(
                    asked,
                    measures,
                    string.Join('\n', measures.Select(m => _composer.Of(m, asked).Text)),
                    "numbered measure",
                    candidates
                );
        }

        if (_figures.Read(asked) is { } figures)
            return Replies.Answer(asked, figures.Entries, figures.Text, "figures", candidates);
        return _measures.Read(asked) is { } list ? Replies.Answer(asked, list.Entries, list.Text, "list of measures", candidates) : null;
    }

    /// <summary>"Wie doet dat?", "hoe snel?": nothing new is named, so it is asked of what was answered just now.</summary>
    private Answer? Onward(Asked asked, ImmutableArray<Candidate> candidates)
    {
        if (
            asked.Shares.Of(Field.Ours) < Probably
            || asked.Carried.IsEmpty
            || asked.Section is not null
            || asked.Aspects.IsEmpty
            || asked.Aspects[0] is Aspect.List or Aspect.Change
        )
            return null;
        var names = asked.Own.Units.Any(u => _weights.IsTelling(u) && u.IsConcept);
        if (names && (!asked.Own.Refers || asked.Likeness.BestEntry >= NearShare) || asked.Likeness.BestEntry >= Clearly)
            return null;
        var before = asked
            .Carried.Select(id => _entries.FirstOrDefault(e => e.Id == id))
            .OfType<Entry>()
            .Where(e => e.When.Holds(asked.Facts) != Truth.No)
            .ToList();
        if (before.Count > 2 && asked.Aspects[0] == Aspect.Who && before.All(e => e.Item is not null))
            return Replies.Answer(asked, before, Lists.Teams(before, asked.Language), "who does what was answered", candidates);
        var saying = before.Where(e => asked.Aspects.Any(a => Slots.Of(e, a) is SlotText.Filled or SlotText.Absent)).ToList();
        var entry =
            before.Count > 2
                ? saying.Count(e => asked.Aspects[0] != Aspect.When || e.Item?.Due is not null) == 1
                    ? saying.First(e => asked.Aspects[0] != Aspect.When || e.Item?.Due is not null)
                    : null
                : saying.FirstOrDefault() ?? before.FirstOrDefault();
        return entry is null ? null : Of(entry, asked, "asked of what was answered", candidates);
    }

    /// <summary>"De dader is gepakt. Wat verandert er?": what comes and what goes with what was just said.</summary>
    private Answer? Changes(Asked asked, ImmutableArray<Candidate> candidates)
    {
        var told = asked.Own.Stated.Facts.Known.Where(f => f.Key is not ("robbery" or "robberyDate")).Select(f => f.Key).ToList();
        if (told.Count == 0 || asked.Aspects is not [Aspect.Change, ..])
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
        if (asked.Section is not { } name || (asked.Shares.Of(Field.Ours) < Probably && !asked.TellsOfRobbery))
            return null;
        var section = Enum.Parse<Section>(name, ignoreCase: true);
        if (asked.Robbery is null && section is Section.Offer or Section.Neighbourhood)
        {
            if (asked.Before?.Asked != "robbery")
                return AskFor("robbery", asked, [], candidates);
            var both = _lists.OfBothKinds(section, asked);
            return Replies.Answer(asked, both.Entries, both.Text, "section for both kinds", candidates);
        }

        return _lists.Of(section, asked) is { } list ? Replies.Answer(asked, list.Entries, list.Text, $"section {name}", candidates) : null;
    }

    /// <summary>An errand, or a question of another field.</summary>
    private Answer? Elsewhere(Asked asked, ImmutableArray<Candidate> candidates) =>
        asked.Shares.Of(SpeechAct.Errand) >= Clearly ? Refuse(asked, Sayings.Errand, "errand", []) : null;

    /// <summary>A bare detail of what is named: a number, an amount, a day. Its slot has it or has it not; no weighing helps.</summary>
    private Answer? Detail(Asked asked, ImmutableArray<Candidate> candidates)
    {
        if (candidates is not [{ Entry: var best }, ..] || asked.Shares.Of(Field.Ours) < Probably)
            return null;
        if (asked.Aspects is not [var detail, ..] || !Slots.IsBare(detail) || !asked.Own.IsClear)
            return null;
        var named = asked.Own.Units.Where(u => u.IsConcept && _weights.IsTelling(u)).ToList();
        return
            named.Count > 0
            && named.TrueForAll(u => _index.IsTitled(best, u))
            && Slots.Of(best, detail) is SlotText.Filled or SlotText.Absent
            ? Of(best, asked, "a detail of what is named", candidates)
            : null;
    }

    /// <summary>The evidence speaks against an answer, or hardly for one: it is declined, or the nearest are offered.</summary>
    private Answer? Unsure(Asked asked, ImmutableArray<Candidate> candidates)
    {
        if (candidates is not [var best, ..])
            return Refuse(asked, Sayings.NotInSources, "nothing is found", candidates);
        if (_model.Refusal.IsEmpty || (!_model.Knows(best.Entry) && best.IsNamed))
            return null;
        var sum = Evidence.Sum(Evidence.Signals(asked, candidates, _index, _weights, _lexicon), _model.Refusal);
        if (sum <= 0)
            return Refuse(asked, OfLikelyField(asked), "declined by the evidence", candidates);
        if (best.Score >= LeastScore || asked.Likeness.Of(best.Entry) >= LeastLikeness || asked.Carried.Contains(best.Entry.Id))
            return null;
        var near = Near(
                asked,
                [
                    .. candidates
                        .Where(c => c.IsNamed || asked.Likeness.Of(c.Entry) >= Faintly)
                        .OrderByDescending(c => asked.Likeness.Of(c.Entry)),
                ]
            )
            .ToList();
        return near.Count > 1 ? Replies.DidYouMean(asked, near, candidates) : Refuse(asked, OfLikelyField(asked), "little evidence", []);
    }

    private static Bilingual OfLikelyField(Asked asked) =>
        asked.Shares.Fields is [{ What: not Field.Ours and var field, Share: >= Probably }, ..]
            ? Sayings.Elsewhere(field)
            : Sayings.NotInSources;

    /// <summary>What hangs on a fact that is not known: both sides, or the fact is asked.</summary>
    private Answer? Sides(Asked asked, ImmutableArray<Candidate> candidates)
    {
        if (_openFacts.Of(asked, candidates) is not { } open)
            return null;
        if (open.Sides.Length > 2 || asked.Before?.Asked == open.Fact)
            return asked.Before?.Asked == open.Fact ? null : AskFor(open.Fact, asked, [.. open.Sides.Select(s => s.Entry)], candidates);
        var text = open.Sides.Select(s =>
        {
            var there = asked with { Facts = asked.Facts.With(open.Fact, s.Value) };
            return $"{Sayings.If(_words[open.Fact].Values[s.Value].Clause).In(asked.Language)} {Prose.AfterColon(Prose.First(_composer.Of(s.Entry, there).Text))}";
        });
        return Replies.Answer(
            asked,
            open.Sides.Select(s => s.Entry).DistinctBy(e => e.Id),
            string.Join('\n', text),
            $"both sides of {open.Fact}",
            candidates
        );
    }

    /// <summary>What is asked for does not hold for these facts: said first, then what does.</summary>
    private Answer? RuledOut(Asked asked, ImmutableArray<Candidate> candidates)
    {
        var best = candidates[0].Entry;
        if (best.When.Holds(asked.Facts) != Truth.No || best.When.HoldsUnlessKnown(asked.Facts))
            return null;
        var named = asked.Units.Where(u => _weights.IsTelling(u) && _index.IsNamed(best, u)).ToList();
        var holding = candidates.FirstOrDefault(c =>
            c.Entry.When.Holds(asked.Facts) != Truth.No
            && c.Score >= RelatedShare * candidates[0].Score
            && named.All(u => _index.IsNamed(c.Entry, u))
            && (!asked.Asks(Aspect.Whether) || c.Entry.Item is not null)
        );
        if (holding is not null)
            return Of(holding.Entry, asked, "best that holds", candidates);
        if (asked.Robbery is { } robbery && !best.For(robbery) && best.IsForOneKind)
        {
            var section = best.Item is { Section: Section.Neighbourhood } ? Section.Neighbourhood : Section.Offer;
            var instead = _lists.Instead(section, asked.Facts, MostInstead);
            var titles = string.Join("; ", instead.Select(e => Prose.AfterColon(e.Title.In(asked.Language))));
            return Replies.Answer(
                asked,
                instead,
                $"{Sayings.NoOtherKind(robbery).In(asked.Language)} {Sayings.Instead(robbery).In(asked.Language)} {titles}.",
                "belongs to the other kind",
                candidates
            );
        }

        var missing = _composer.Missing(best, asked.Facts)!;
        var refusal = (asked.Aspects is [] or [Aspect.Whether, ..] ? Sayings.NoOnlyIf(missing) : Sayings.ThatOnlyIf(missing)).In(
            asked.Language
        );
        return Replies.Answer(
            asked,
            [best],
            $"{refusal} {Prose.First(best.Text.In(asked.Language))}",
            "ruled out by the facts",
            candidates
        );
    }

    private Answer Best(Asked asked, ImmutableArray<Candidate> candidates) => Of(candidates[0].Entry, asked, "best", candidates);

    private Answer Of(Entry entry, Asked asked, string rule, ImmutableArray<Candidate> candidates) =>
        _composer.Of(entry, asked) is { IsRefusal: true } refusal
            ? Replies.Refusal(asked, refusal.Text, $"{rule}: the entry does not give it", [entry], [entry], candidates)
            : Replies.Answer(asked, [entry], _composer.Of(entry, asked).Text, rule, candidates);

    private Answer Refuse(Asked asked, Bilingual saying, string rule, ImmutableArray<Candidate> candidates)
    {
        var near = Near(asked, candidates).ToList();
        var text =
            near.Count == 0
                ? saying.In(asked.Language)
                : $"{saying.In(asked.Language)} {Sayings.Nearby.In(asked.Language)} {string.Join("; ", near.Select(e => e.Title.In(asked.Language)))}.";
        return Replies.Refusal(asked, text, rule, [], near, candidates);
    }

    private static IEnumerable<Entry> Near(Asked asked, ImmutableArray<Candidate> candidates) =>
        candidates
            .Where(c =>
                (c.IsNamed || asked.Likeness.Of(c.Entry) >= LeastLikeness || c.Coverage > Clearly)
                && c.Entry.Topic?.Figure is null
                && c.Entry.When.Holds(asked.Facts) != Truth.No
            )
            .Select(c => c.Entry)
            .Take(3);

    /// <summary>Asks for the fact that decides, with the answers of the screening.</summary>
    private Answer AskFor(string fact, Asked asked, IReadOnlyList<Entry> about, ImmutableArray<Candidate> candidates)
    {
        var question = _screening.For(fact);
        var text = fact == "robbery" ? Sayings.KindMatters.In(asked.Language) : Sayings.FactMatters(_words[fact].Label).In(asked.Language);
        var choices = _words[fact].Values.Select(v => new ClarifyingChoice(v.Key, v.Value.Label.In(asked.Language)));
        return Replies.Which(asked, new(fact, question?.Id, text, [.. choices]), about, candidates);
    }
}
