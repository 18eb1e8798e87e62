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
/// Answers questions. In the order things happen: read the text, join it to the conversation, find what it is about, and then the first rule
/// that fits says what is answered, asked back or declined.
/// </summary>
internal sealed class Answerer
{
    private const double Close = 0.72;
    private const double RelatedShare = 0.5;
    private const double LeastShare = 0.3;
    private const double NameWord = 0.8;
    private const double OneWordName = 0.4;
    private const double MostFurtherNames = 1.2;
    private const int Considered = 8;
    private const int MostKept = 12;
    private const int MostInstead = 5;
    private const int LongestOnward = 9;
    private const int MostOnward = 2;
    private const double Alike = 0.01;
    private const double Near = 0.3;
    private const double Likely = 0.3;

    private static readonly string[] Programme = ["measure", "initiator", "programme", "taskforce", "pillar"];

    // "wie betaalt dat?" names no new subject
    private static readonly string[] NoSubject =
    [
        "#initiator",
        "#involved-partner",
        "#direct-role",
        "#presence",
        "#free-of-charge",
        "#money",
    ];
    private static readonly string[] National = ["taskforce", "programme", "letter", "minister"];

    private readonly Vocabulary _vocabulary;
    private readonly Lexicon _lexicon;
    private readonly ConceptWeights _weights;
    private readonly Sections _sections;
    private readonly SearchIndex _index;
    private readonly QuestionModel _model;
    private readonly Examples _examples;
    private readonly FigureReader _figures;
    private readonly MeasureReader _measures;
    private readonly Wording _wording;
    private readonly PlanBuilder _plans;
    private readonly ScreeningRules _screening;
    private readonly ImmutableArray<Entry> _entries;

    /// <param name="examples">What a municipality adds to the examples that the model was trained on.</param>
    public Answerer(Content content, Vocabulary vocabulary, QuestionModel model, ImmutableArray<Example> examples)
    {
        _entries = [.. content.Items.Select(Entry.Of), .. content.Topics.Select(Entry.Of)];
        (_model, _vocabulary, _lexicon) = (model, vocabulary, new(vocabulary));
        _weights = new(content.Vocabulary);
        _sections = new(content.Vocabulary);
        _index = new(_entries, _lexicon, _weights);
        _examples = new(examples, _lexicon);
        _figures = new(_entries);
        _measures = new(_entries);
        var conditions = new ConditionWords(content.Words);
        _wording = new(conditions, _entries, _lexicon, _weights);
        (_plans, _screening) = (new(content.Items, conditions), new(content.Questions));
    }

    public Answer Ask(Enquiry enquiry)
    {
        var (asked, candidates) = Find(enquiry);
        return Empty(asked, candidates)
            ?? NumberedMeasure(asked, candidates)
            ?? Figures(asked, candidates)
            ?? Onward(asked, candidates)
            ?? Changes(asked, candidates)
            ?? WholeSection(asked, candidates)
            ?? Measures(asked, candidates)
            ?? Several(enquiry, asked, candidates)
            ?? Plea(asked, candidates)
            ?? Declined(asked, candidates)
            ?? BothSides(asked, candidates)
            ?? RuledOut(asked, candidates)
            ?? Best(asked, candidates);
    }

    /// <summary>What an answer is weighed by against a refusal; null where nothing is to be weighed.</summary>
    public double[]? Weigh(Enquiry enquiry)
    {
        var (asked, candidates) = Find(enquiry);
        return Declining.Weighed(asked, candidates, _index, _weights, _lexicon);
    }

    /// <param name="whole">The text that this is a part of: its facts hold.</param>
    private (Asked Asked, ImmutableArray<Candidate> Candidates) Find(Enquiry enquiry, Asked? whole = null)
    {
        var own = Understanding.Read(Reading(enquiry));
        if (own.TermClaimed is not null && own.Asks(Aspect.Whether) && !own.Asks(Aspect.When))
            own = own with { Aspects = own.Aspects.Insert(0, Aspect.When) };
        var asked = FollowingUp.Join(enquiry, own, _sections, _weights) with
        {
            Likeness = _model.Compare(own).And(_examples.Compare(own.Reading, s => own.Focus[s])),
        };
        if (enquiry.Before is not null && FollowingUp.OnlyAnswers(own))
            asked = asked with { Likeness = Likeness.None };
        asked = asked with { Section = _sections.Reconsider(asked, _weights) };
        if (whole is not null)
            asked = asked with { Facts = whole.Facts, Firm = whole.Firm };
        var candidates = Rank(asked);
        return (Settle(asked, candidates), candidates);
    }

    public Subject Understand(Enquiry enquiry) =>
        SubjectOf(FollowingUp.Join(enquiry, Understanding.Read(Reading(enquiry)), _sections, _weights), [], null);

    /// <summary>What was typed is read once; whoever asks without having read it, has it read here.</summary>
    private Utterance Reading(Enquiry enquiry) => enquiry.Utterance ?? _vocabulary.Read(enquiry.Text, LocalDate.MinIsoValue);

    // ------------------------------------------------------------ what it is about

    private ImmutableArray<Candidate> Rank(Asked asked)
    {
        var named = asked
            .Own.Reading.Of(WordKind.Name)
            .GroupBy(h => h.Group.Id)
            .ToDictionary(
                g => g.Key,
                g =>
                    g.Max(h => h.At.Length > 1 ? NameWord * h.At.Length : OneWordName)
                    + Math.Min(MostFurtherNames, OneWordName * (g.Select(h => (h.Start, h.End)).Distinct().Count() - 1))
            );
        return _index.Search(asked.Units, named, asked.Likeness, FitnessFor(asked));
    }

    /// <summary>What a word implied gives way to what the best entry is about: shops that give a discount do not make it a business robbery.</summary>
    private static Asked Settle(Asked asked, ImmutableArray<Candidate> candidates) =>
        asked.Robbery is { } robbery
        && !asked.Firm.Contains("robbery")
        && candidates is [{ Entry: { IsForOneKind: true } best }, ..]
        && !best.For(robbery)
            ? asked with
            {
                Facts = asked.Facts.Without("robbery"),
            }
            : asked;

    private Func<Entry, double> FitnessFor(Asked asked)
    {
        var kind = asked.Own.Reading.Has(WordKind.Kind);
        var programme = Programme.Any(asked.IsAbout);
        var national = National.Any(asked.IsAbout);
        var neighbourhood = asked.IsAbout("neighbourhood") || asked.IsAbout("residents");
        var defined = asked.IsDefinition ? asked.Own.Units[0] : null;
        var otherKind = asked.Firm.Contains("robbery") ? 0.9 : 0.8;
        return entry =>
        {
            var fitness = 1.0;
            if (entry.Topic?.Figure is not null && asked.Likeness.Of(entry) < Likely)
                fitness *= 0.4;
            if (entry.Topic?.Measure is not null)
                fitness *= (kind ? 1.4 : 1) * (programme ? 1.2 : 0.85);
            if (defined is not null && entry.Topic?.Kind is TopicKind.Term or TopicKind.Organisation && _index.IsNamed(entry, defined))
                fitness *= 1.5;
            if (national)
                fitness *= entry.Sources.Any(s => s.Document.Id == "taskforce") ? 1.25 : 0.9;
            if (asked.Carried.Contains(entry.Id) && IsAskedMore(entry, asked))
                fitness *= asked.Carried[0] == entry.Id ? 1.4 : 1.15;
            if (entry.Answers.Any(d => asked.Aspects.Contains(d.Ask)))
                fitness *= 1.1;
            if (asked.Robbery is { } robbery && entry.IsForOneKind)
                fitness *= entry.For(robbery) ? 1.08 : otherKind;
            if (entry.When is not Condition.Always && entry.When.Holds(asked.Facts) == Truth.Yes)
            {
                // the most specific first, above all what hangs on something just said
                foreach (var fact in entry.When.Facts.Distinct().Where(f => f != "robbery" && asked.Facts[f] is not null))
                    fitness *= asked.Own.Stated.Facts[fact] is null ? 1.1 : 1.3;
            }

            if (entry.Item is not null && asked.Robbery is not null)
                fitness *= 1.1;
            if (entry.Item?.Section == Section.Neighbourhood)
                fitness *= neighbourhood ? 1.08 : 0.95;
            return fitness;
        };
    }

    // a question about what was answered: it names nothing new, or what it names is this entry's
    private bool IsAskedMore(Entry entry, Asked asked)
    {
        var named = asked.Own.Units.Where(_weights.IsTelling).ToList();
        return named.Count == 0
            || named.Any(u => _index.IsNamed(entry, u))
            || (asked.Own.Refers && named.All(u => u.Word is "#involved-partner" or "#initiator" or "#measure"));
    }

    // ------------------------------------------------------------ the rules, in their order

    private Answer? Empty(Asked asked, ImmutableArray<Candidate> candidates) =>
        asked.Own.Reading.Has(WordKind.Anew) && asked.Own.Units.IsEmpty && asked.Own.Stated.Facts.Equals(Facts.None)
            ? Anew(asked, candidates)
        : Declining.Without(asked) is { } gap ? Decline(asked, gap, candidates)
        : null;

    private Answer? NumberedMeasure(Asked asked, ImmutableArray<Candidate> candidates)
    {
        var words = asked.Own.Reading.Words;
        var ofProgramme = asked.IsAbout("programme") || asked.IsAbout("measure");
        var numbers = Enumerable
            .Range(0, words.Length)
            .Where(i =>
                words[i].IsNumber
                && (i == 0 || words[i - 1].Text is not ("actieprogramma" or "programma" or "programme" or "program"))
                && Enumerable
                    .Range(Math.Max(0, i - 3), Math.Min(3, i))
                    .Any(j =>
                        words[j].Text is "maatregel" or "maatregelen" or "measure" or "measures"
                        || (ofProgramme && words[j].Text is "nummer" or "nr" or "number" or "no" or "num")
                    )
            )
            .Select(i => int.TryParse(words[i].Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0)
            .Concat(
                words
                    .Where(w => w.Text is ['m', ..] && w.Text.Length <= 3 && w.Text[1..].All(char.IsAsciiDigit) && w.Text.Length > 1)
                    .Select(w => int.Parse(w.Text[1..], CultureInfo.InvariantCulture))
            )
            .Distinct()
            .ToList();
        if (
            numbers.Count == 0
            && asked.Before is { } before
            && before.Entries.Any(id => _entries.Any(e => e.Id == id && e.Topic?.Measure is not null))
            && asked.Own.Units.IsEmpty
        )
        {
            // "en 57?" after measure 55
            numbers =
            [
                .. words
                    .Where(w => w is { IsNumber: true, Text.Length: <= 2 })
                    .Select(w => int.Parse(w.Text, CultureInfo.InvariantCulture)),
            ];
        }

        if (numbers.Count == 0)
            return null;
        var measures = _entries.Where(e => e.Topic?.Measure is { } m && numbers.Contains(m.Number)).ToList();
        return measures.Count == 0
            ? Decline(asked, Gap.Detail, candidates)
            : Reply(
                asked,
                measures,
                Wording.Fit([.. measures.Select(m => _wording.One(m, asked))], Wording.Short),
                "numbered measure",
                candidates
            );
    }

    /// <summary>"Welke nieuwe maatregelen zijn er bij opsporing?", "Welke maatregelen initieert KHN?": a list by pillar, kind or party.</summary>
    private Answer? Measures(Asked asked, ImmutableArray<Candidate> candidates) =>
        _measures.Read(asked) is { } list ? Reply(asked, list.Entries, list.Text, "list of measures", candidates) : null;

    private Answer? Figures(Asked asked, ImmutableArray<Candidate> candidates) =>
        _figures.Read(asked) is { } figures ? Reply(asked, figures.Entries, figures.Text, "figures", candidates) : null;

    /// <summary>"Wie doet dat?", "hoe snel moet dat?": nothing new is named, so it is asked of what was answered just now, as far as that says it.</summary>
    private Answer? Onward(Asked asked, ImmutableArray<Candidate> candidates)
    {
        var own = asked.Own;
        var asks = own
            .Aspects.Where(a => a is Aspect.Who or Aspect.When or Aspect.Why or Aspect.Where or Aspect.Cost or Aspect.HowMany)
            .ToList();
        if (
            asks.Count == 0
            || asked.Carried.IsEmpty
            || own.Reading.Words.Length > LongestOnward
            || own.Details.Any(d => d is not ("price" or "amount"))
            || own.Names(WordKind.Outside)
            || own.Names(WordKind.OtherField)
        )
            return null;
        if (own.Units.Any(u => u.IsConcept && _weights.IsTelling(u) && !NoSubject.Contains(u.Word)))
            return null;
        var before = asked
            .Carried.Select(id => _entries.FirstOrDefault(e => e.Id == id))
            .OfType<Entry>()
            .Where(e => e.When.Holds(asked.Facts) != Truth.No)
            .ToList();
        var saying = before
            .Where(e =>
                asks.Any(a =>
                    e.Answers.Any(d => d.Ask == a || (a == Aspect.HowMany && d.Ask == Aspect.Cost))
                    || (a == Aspect.When && e.Item?.Due is not null)
                    || (a == Aspect.Who && e.Topic?.Measure is not null)
                )
            )
            .ToList();

        // of a list, only when one item says it, or has a term; otherwise the first that was answered
        if (before.Count > MostOnward && asks.Contains(Aspect.When) && saying.Any(e => e.Item?.Due is not null))
            saying.RemoveAll(e => e.Item?.Due is null);
        var entry =
            before.Count > MostOnward
                ? saying is [var only]
                    ? only
                    : null
                : saying.FirstOrDefault();

        if (before.Count > MostOnward && asks is [Aspect.Who] && before.All(e => e.Item is not null))
            return Reply(asked, before, Wording.Teams(before, asked.Language), "who does what was answered", candidates);

        // a bare "waarom?" stays with what was said, also where no reason is given
        if (entry is null && asks is [Aspect.Why] && !own.Units.Any(u => u.Weight >= 1))
            entry = before.FirstOrDefault();

        // what something costs is not to be found anywhere else
        if (
            entry is null
            && asks is [Aspect.Cost]
            && own.Units.All(u => u.Weight < 1 || NoSubject.Contains(u.Word) || _index.Knows(u))
            && !before.Any(b => Declining.Says(b.Text.Nl, "price"))
        )
            return Decline(asked, Gap.Detail, [.. candidates.Where(c => before.Contains(c.Entry))]);
        return entry is null ? null : Reply(asked, [entry], _wording.One(entry, asked), "asked of what was answered", candidates);
    }

    /// <summary>"De dader is gepakt. Wat verandert er?": the items that came with what was just said.</summary>
    private Answer? Changes(Asked asked, ImmutableArray<Candidate> candidates)
    {
        var told = asked.Own.Stated.Facts.Known.Where(f => f.Key is not ("robbery" or "robberyDate")).Select(f => f.Key).ToList();
        if (told.Count == 0 || !asked.Own.Sections.Contains("changes"))
            return null;
        var before = told.Aggregate(asked.Facts, (facts, f) => facts.Without(f));
        var held = _plans.Build(before).Where(i => !i.Conditional && i.Closed is null).Select(i => i.Id).ToHashSet();
        var added = _plans.Build(asked.Facts).Where(i => !i.Conditional && i.Closed is null && !held.Contains(i.Id)).ToList();
        if (added.Count == 0)
            return null;
        var opening = asked.Language == Language.Dutch ? "Dan komt dit erbij:" : "Then this is added:";
        return Reply(
            asked,
            [.. added.Select(i => _entries.First(e => e.Id == i.Id))],
            _wording.Lines(opening, added, asked.Language, Wording.List),
            "what changes",
            candidates
        );
    }

    /// <summary>A part of the checklist as a whole: the same for both kinds, or of the kind that is known; otherwise the kind is asked.</summary>
    private Answer? WholeSection(Asked asked, ImmutableArray<Candidate> candidates)
    {
        if (asked.Section is not { } name)
            return null;
        if (Declining.OfSection(asked) is { } gap)
            return Decline(asked, gap, candidates);
        if (asked.Own.Details.Any(d => d is not "duration" and not "local"))
            return null;
        var section = Enum.Parse<Section>(name, ignoreCase: true);
        if (asked.Robbery is null && section is Section.Offer or Section.Neighbourhood)
        {
            return asked.Before?.Asked == "robbery" ? BothKinds(asked, section, candidates) : AskKind(asked, candidates);
        }

        var items = _plans.Build(asked.Facts).Where(i => i.Section == section && i.Closed is null).ToList();
        var closed = _plans.Build(asked.Facts).FirstOrDefault(i => i.Section == section && i.Closed is not null)?.Closed;
        if (items.Count == 0 && closed is null)
            return null;
        var text = _wording.Lines(Opening(section, asked), items, asked.Language, Wording.List);
        if (closed is not null)
            text = items.Count == 0 ? closed.In(asked.Language) : $"{closed.In(asked.Language)}\n{text}";
        var entries =
            items.Count == 0
                ? [_entries.First(e => e.Item?.Section == section)]
                : items.Select(i => _entries.First(e => e.Id == i.Id)).ToList();
        return Reply(asked, entries, text, $"section {name}", candidates);
    }

    /// <summary>A text that asks several things gets several answers, when each is clear.</summary>
    private Answer? Several(Enquiry enquiry, Asked asked, ImmutableArray<Candidate> candidates)
    {
        if (asked.Before is not null)
            return null;
        var found = new List<(Entry Entry, Asked Asked)>();
        foreach (var part in QuestionParts.Of(enquiry.Text))
        {
            var (own, ranked) = Find(new(part) { AnswerIn = asked.Language }, asked);
            if (
                ranked is [var best, ..]
                && own.Section is null
                && own.Likeness.Of(best.Entry) >= Likely
                && best.Entry.When.Holds(asked.Facts) != Truth.No
                && found.All(f => f.Entry.Id != best.Entry.Id)
                && Declining.Of(own, ranked, _index, _weights, _lexicon, _model) is null
            )
                found.Add((best.Entry, own));
        }

        return found.Count < 2
            ? null
            : Reply(
                asked,
                [.. found.Select(f => f.Entry)],
                string.Join('\n', found.Select(f => Wording.Fit([_wording.One(f.Entry, f.Asked)], (Wording.Short / found.Count) - 1))),
                "several parts",
                candidates
            );
    }

    private Answer? Declined(Asked asked, ImmutableArray<Candidate> candidates) =>
        Declining.Of(asked, candidates, _index, _weights, _lexicon, _model) switch
        {
            null => null,
            Gap.Subject when IsPlea(asked) => WholeSection(Pleading(asked), candidates),
            Gap.Subject
            or Gap.Detail
                when (asked.Own.IsQuestion || asked.Likeness.Clearly is not null)
                    && asked.Own.Details.All(d => d == "local")
                    && asked.Likeness.Section is { } section
                    && (asked.IsAbout("robbery") || asked.IsAbout("victim") || asked.Own.Stated.Firm.Contains("robbery")) => WholeSection(
                asked with
                {
                    Section = section,
                },
                candidates
            ),
            var gap => Decline(asked, gap.Value, candidates),
        };

    /// <summary>A robbery is told of, nothing else is named, and help is asked.</summary>
    private Answer? Plea(Asked asked, ImmutableArray<Candidate> candidates) =>
        IsPlea(asked)
        && !asked.Likeness.IsEntry
        && candidates is not [{ IsNamed: true }, ..] and not [{ Matches: > 0 }, ..]
        && !asked.Own.Reading.Has(WordKind.Outside)
        && asked.Own.Details.IsEmpty
        && asked.Own.Units.All(u => !u.IsConcept || _weights[u] < ConceptWeights.Telling)
            ? WholeSection(Pleading(asked), candidates)
            : null;

    private static Asked Pleading(Asked asked) => asked with { Section = asked.Own.IsInFocus("neighbourhood") ? "neighbourhood" : "offer" };

    // a robbery is told of and something is asked that names no subject ("wat heb ik voor haar?"): then the offer is what is meant
    private bool IsPlea(Asked asked) =>
        asked.Own.Stated.Firm.Contains("robbery")
        && asked.Own.Reading.Hits.Any(h => h.Group is { Kind: WordKind.Fact or WordKind.Concept, Id: "robbery" })
        && !asked.Own.Aspects.Any(a => a is Aspect.Who or Aspect.When or Aspect.Where or Aspect.Why or Aspect.HowMany or Aspect.Cost)
        && asked.Own.Units.Where(u => u.Weight >= 1).All(u => u.IsConcept ? !_weights.IsTelling(u) : u.Weight <= 1)
        && asked.Own.Units.Count(u => u is { IsConcept: false, Weight: >= 1 }) <= 1;

    /// <summary>The kind is not known and each kind has its own entry: both, named, or asked when that would be long.</summary>
    private Answer? BothSides(Asked asked, ImmutableArray<Candidate> candidates)
    {
        if (asked.Robbery is not null || !candidates[0].Entry.IsForOneKind)
            return null;
        var kind = candidates[0].Entry.For("home") ? "home" : "business";
        var other = kind == "home" ? "business" : "home";
        var named = asked.Units.Where(u => _weights.IsTelling(u) && _index.IsNamed(candidates[0].Entry, u)).ToList();
        var counterpart = candidates
            .Skip(1)
            .FirstOrDefault(c =>
                c.Entry.IsForOneKind
                && c.Entry.For(other)
                && !c.Entry.For(kind)
                && (
                    c.Score >= Close * candidates[0].Score
                    || (named.Count > 0 && c.Score >= LeastShare * candidates[0].Score && named.All(u => _index.IsNamed(c.Entry, u)))
                )
            );
        if (counterpart is null)
        {
            var differs =
                candidates[0].Entry.Item is not null
                && !asked.Units.Any(u => TellsKind(u, kind))
                && candidates.Any(c => c.Entry.Item is not null && !c.Entry.For(kind) && c.Score >= LeastShare * candidates[0].Score);
            return differs ? AskKind(asked, candidates) : null;
        }

        var (home, business) = kind == "home" ? (candidates[0].Entry, counterpart.Entry) : (counterpart.Entry, candidates[0].Entry);
        var text =
            $"{Sayings.AtHome.In(asked.Language)} {_wording.One(home, asked)}\n{Sayings.AtBusiness.In(asked.Language)} {_wording.One(business, asked)}";
        if (text.Length > Wording.Short)
            text =
                $"{Sayings.AtHome.In(asked.Language)} {_wording.One(home, asked, leadOnly: true)}\n{Sayings.AtBusiness.In(asked.Language)} {_wording.One(business, asked, leadOnly: true)}";
        return text.Length > Wording.Short ? AskKind(asked, candidates) : Reply(asked, [home, business], text, "both kinds", candidates);
    }

    // a discount is only spoken of after a home robbery: no need to ask
    private bool TellsKind(Unit unit, string kind)
    {
        var naming = _entries.Where(e => e.Item is not null && _index.IsNamed(e, unit)).ToList();
        return naming.Count > 0 && naming.All(e => e.For(kind) && e.IsForOneKind);
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
        );
        // "en bij een winkel?" after an item of the other kind: its counterpart in the same part of the checklist
        if (
            asked.Carried.Select(id => _entries.FirstOrDefault(e => e.Id == id)).FirstOrDefault()
                is { IsForOneKind: true, Item: { } before }
            && asked.Robbery is { } kind
            && before.When.Holds(asked.Facts) == Truth.No
        )
        {
            holding = candidates.FirstOrDefault(c =>
                c.Entry.Item?.Section == before.Section
                && c.Entry.IsForOneKind
                && c.Entry.For(kind)
                && c.Entry.When.Holds(asked.Facts) == Truth.Yes
            ) ?? holding;
        }

        // asked whether it may, only an item of the checklist says yes
        if (asked.Asks(Aspect.Whether) && holding?.Entry.Item is null)
            holding = null;
        if (holding is not null)
            return Reply(asked, [holding.Entry], _wording.One(holding.Entry, asked), "best that holds", candidates);
        if (asked.Robbery is { } robbery && !best.For(robbery) && best.IsForOneKind)
        {
            var section = best.Item is { Section: Section.Neighbourhood } ? Section.Neighbourhood : Section.Offer;
            var items = _plans
                .Build(asked.Facts)
                .Where(i =>
                    i.Section == section && i is { Closed: null, Conditional: false } && i.Item.IsOffer == (section == Section.Offer)
                )
                .Take(MostInstead)
                .ToList();
            var text =
                $"{Sayings.NoOtherKind(robbery).In(asked.Language)} {Sayings.Instead(robbery).In(asked.Language)} {Wording.Titles(items.Select(i => i.Title), asked.Language)}.";
            return Reply(
                asked,
                [.. items.Select(i => _entries.First(e => e.Id == i.Id))],
                Wording.Fit([text], Wording.Short),
                "belongs to the other kind",
                candidates
            );
        }

        var refusal = _wording.Refusal(best, asked);
        return Reply(
            asked,
            [best],
            Wording.Fit([.. new[] { refusal, Wording.Body(best, asked) }.OfType<string>()], Wording.Short),
            "ruled out by the facts",
            candidates
        );
    }

    private Answer Best(Asked asked, ImmutableArray<Candidate> candidates)
    {
        var best = candidates[0];
        var chosen = new List<Entry> { best.Entry };
        var text = _wording.One(best.Entry, asked);
        if (Refused(asked, candidates) is { } refused)
        {
            text = Wording.Fit([_wording.Refusal(refused, asked)!, Wording.Body(refused, asked)], Wording.Short);
            return Reply(asked, [refused], text, "a related item is ruled out", candidates);
        }

        // a question in two parts may need a second entry for what the first does not say
        if (Second(asked, text, candidates) is { } second && $"{text}\n{_wording.One(second, asked)}" is { Length: <= Wording.Short } both)
        {
            chosen.Add(second);
            text = both;
        }

        return Reply(asked, chosen, text, chosen.Count > 1 ? "best two" : "best", candidates);
    }

    /// <summary>"Heeft ze spreekrecht?", while nobody was arrested: an item about the same thing that the facts rule out goes first.</summary>
    private Entry? Refused(Asked asked, ImmutableArray<Candidate> candidates)
    {
        if (!asked.Asks(Aspect.Whether) || candidates[0].Entry.Item is not null)
            return null;
        var subject = asked.Units.Where(u => _weights.IsTelling(u) && _index.IsNamed(candidates[0].Entry, u)).ToList();
        return candidates
            .Skip(1)
            .Where(c =>
                c.Score >= RelatedShare * candidates[0].Score
                && c.Entry.Item is not null
                && c.Entry.When.Holds(asked.Facts) == Truth.No
                && (asked.Robbery is not { } robbery || c.Entry.For(robbery))
                && subject.Any(u => _index.IsNamed(c.Entry, u))
            )
            .Select(c => c.Entry)
            .FirstOrDefault();
    }

    private Entry? Second(Asked asked, string text, ImmutableArray<Candidate> candidates)
    {
        var best = candidates[0];

        // the words say one thing, what it resembles another: both
        if (
            candidates
                .Skip(1)
                .FirstOrDefault(c =>
                    asked.Likeness.Of(c.Entry) >= Likely
                    && asked.Likeness.Of(c.Entry) >= asked.Likeness.BestEntry
                    && c.Entry.When.Holds(asked.Facts) != Truth.No
                    && c.Entry.Topic?.Figure is null
                ) is
            { } likely
        )
            return likely.Entry;
        var said = _lexicon.SubjectsOf(text).ToHashSet();
        var open = asked.Units.Where(u => !u.IsCarried && _weights.IsTelling(u) && _index.Knows(u) && !said.Contains(u.Word)).ToList();
        var unanswered = asked
            .Own.Aspects.Where(a => a is not (Aspect.What or Aspect.How or Aspect.Whether) && best.Entry.Answers.All(d => d.Ask != a))
            .ToList();
        return candidates
            .Skip(1)
            .Where(c =>
                c.Score >= RelatedShare * best.Score
                && (asked.Likeness.Of(c.Entry) >= Alike || !asked.Carried.IsEmpty || Parts(asked) > 1)
                && c.Entry.When.Holds(asked.Facts) != Truth.No
                && c.Entry.Topic?.Figure is null
            )
            .Where(c => asked.Asks(Aspect.Cost) || !c.Entry.Text.Nl.Contains('€'))
            .Select(c =>
                (
                    c.Entry,
                    Adds: open.Count(u => _index.IsNamed(c.Entry, u)) + unanswered.Count(a => c.Entry.Answers.Any(d => d.Ask == a)),
                    c.Score
                )
            )
            .Where(c => c.Adds > 0)
            .OrderByDescending(c => c.Adds)
            .ThenByDescending(c => c.Score)
            .Select(c => c.Entry)
            .FirstOrDefault();
    }

    // "is it possible, and who do I ask?"
    private static int Parts(Asked asked) =>
        Math.Max(
            asked.Own.Focus.Count(f => f),
            asked.Own.Reading.Words.Where(w => asked.Own.Focus[w.Sentence]).Select(w => w.Stretch).Distinct().Count()
        );

    // ------------------------------------------------------------ what is said

    private Answer Anew(Asked asked, ImmutableArray<Candidate> candidates) =>
        Decline(asked, Gap.NoQuestion, candidates) with
        {
            Text = Sayings.StartedAnew.In(asked.Language),
        };

    private Answer AskKind(Asked asked, ImmutableArray<Candidate> candidates)
    {
        var question = _screening.For("robbery");
        var choices = (question?.Choices ?? [])
            .Where(c => c.Sets.Any(s => s.Key == "robbery"))
            .Select(c => new ClarifyingChoice(c.Sets.First(s => s.Key == "robbery").Value, c.Label.In(asked.Language)))
            .ToImmutableArray();
        var text = Sayings.KindMatters.In(asked.Language);
        return new(AnswerOutcome.Clarify, asked.Language, asked.Facts, text)
        {
            Asks = new("robbery", question?.Id, text, choices),
            Subject = SubjectOf(
                asked,
                asked.Section is null ? [.. candidates.Take(Considered).Where(c => c.Entry.IsForOneKind).Select(c => c.Entry)] : [],
                "robbery"
            ),
            Explained = () => Explain(asked, "asks for the kind of robbery", candidates),
        };
    }

    private Answer BothKinds(Asked asked, Section section, ImmutableArray<Candidate> candidates)
    {
        var (text, entries) = (new List<string>(), new List<Entry>());
        foreach (var kind in new[] { "home", "business" })
        {
            var items = _plans.Build(asked.Facts.With("robbery", kind)).Where(i => i.Section == section && i.Closed is null).ToList();
            text.Add($"{Sayings.AtKind(kind).In(asked.Language)} {Wording.Titles(items.Select(i => i.Title), asked.Language)}.");
            entries.AddRange(items.Select(i => _entries.First(e => e.Id == i.Id)));
        }

        return Reply(asked, [.. entries.DistinctBy(e => e.Id)], string.Join('\n', text), "section for both kinds", candidates);
    }

    private static string Opening(Section section, Asked asked)
    {
        var kind = asked.Robbery switch
        {
            "home" => new Bilingual("een woningoverval", "a home robbery"),
            "business" => new Bilingual("een bedrijfsoverval", "a business robbery"),
            _ => new Bilingual("een overval", "a robbery"),
        };
        var opening = section switch
        {
            Section.Check => new Bilingual(
                "Ga dit na voordat je contact opneemt met het slachtoffer:",
                "Check this before you contact the victim:"
            ),
            Section.Visit => new("Let bij het eerste bezoek op het volgende:", "Bear this in mind for the first visit:"),
            Section.Offer => new(
                $"Dit kun je het slachtoffer aanbieden na {kind.Nl}:",
                $"This is what you can offer the victim after {kind.En}:"
            ),
            Section.Neighbourhood => new(
                $"Dit doe je in de wijk na {kind.Nl}:",
                $"This is what you do in the neighbourhood after {kind.En}:"
            ),
            _ => new("Dit hoort bij de evaluatie:", "This belongs to the evaluation:"),
        };
        return opening.In(asked.Language);
    }

    private Answer Reply(Asked asked, IReadOnlyList<Entry> entries, string text, string rule, ImmutableArray<Candidate> candidates) =>
        new(AnswerOutcome.Answer, asked.Language, asked.Facts, text)
        {
            Items =
            [
                .. entries.Select(e => new AnswerItem(
                    e.Id,
                    e.Title.In(asked.Language),
                    Wording.Body(e, asked),
                    [.. e.Sources.Where(s => s.When.Holds(asked.Facts) != Truth.No)]
                )
                {
                    IsOfChecklist = e.Item is not null,
                }),
            ],
            Subject = SubjectOf(asked, entries, null),
            Explained = () => Explain(asked, rule, candidates),
        };

    private Answer Decline(Asked asked, Gap gap, ImmutableArray<Candidate> candidates)
    {
        var nearest = gap is Gap.Outside or Gap.NoQuestion
            ? []
            : candidates
                .Where(c => gap == Gap.OtherField ? IsOfOtherField(asked, c.Entry) : c.Coverage > Near)
                .Where(c => c.Entry.Topic?.Figure is null && c.Entry.When.Holds(asked.Facts) != Truth.No)
                .Take(3)
                .Select(c => new NearbySubject(c.Entry.Id, c.Entry.Title.In(asked.Language)))
                .ToImmutableArray();
        var saying = gap switch
        {
            Gap.NoQuestion => Sayings.NoQuestion,
            Gap.Outside => Sayings.OutsideJob,
            Gap.OtherField => Sayings.OtherField,
            Gap.Detail => Sayings.DetailNotInSources,
            _ => Sayings.NotInSources,
        };
        if (gap == Gap.Detail && candidates is [var best, ..] && Declining.SaysNot(asked, best.Entry) is { } absent)
            saying = absent.Text;
        var parts = new List<string> { saying.In(asked.Language) };
        if (!nearest.IsEmpty)
            parts.Add($"{Sayings.Nearby.In(asked.Language)} {string.Join("; ", nearest.Select(n => n.Title))}.");
        return new(AnswerOutcome.Decline, asked.Language, asked.Facts, string.Join(' ', parts))
        {
            Nearest = nearest,
            CanBeNoted = gap is not (Gap.Outside or Gap.NoQuestion),
            Subject = SubjectOf(asked, [], null),
            Explained = () => Explain(asked, $"declined: {gap}", candidates),
        };
    }

    // "inbraak" is not in the step plan, but how it differs is told
    private bool IsOfOtherField(Asked asked, Entry entry) =>
        entry.Topic is not null
        && asked
            .Own.Reading.Of(WordKind.OtherField)
            .Any(h => h.At.All(i => _index.IsNamed(entry, SearchIndex.UnitOf(asked.Own.Reading.Words[i].Text, 1))));

    private Subject SubjectOf(Asked asked, IReadOnlyList<Entry> entries, string? askedFact) =>
        new(
            [.. asked.Units.Where(u => u.IsConcept || (!u.IsName && _index.Knows(u))).Select(u => u.Word).Take(MostKept)],
            [.. entries.Take(MostKept).Select(e => e.Id)],
            asked.Section,
            asked.Aspects,
            asked.Facts.Known.ToImmutableSortedDictionary(StringComparer.Ordinal),
            [.. asked.Facts.Known.Select(k => k.Key).Where(k => !asked.Firm.Contains(k))],
            askedFact,
            asked.Language
        );

    private static Explanation Explain(Asked asked, string rule, ImmutableArray<Candidate> candidates) =>
        new(
            rule,
            [
                $"facts: {asked.Facts} (outright: {string.Join(", ", asked.Firm.Order(StringComparer.Ordinal))})",
                $"asks: {string.Join(", ", asked.Aspects)}; section: {asked.Section ?? "-"}; details: {string.Join(", ", asked.Own.Details)}",
                $"elsewhere: {string.Join(", ", asked.Own.Reading.Hits.Where(h => h.Group.Kind is WordKind.Outside or WordKind.OtherField or WordKind.Detail).Select(h => $"{h.Group.Id} ({string.Join(' ', h.At.Select(i => asked.Own.Reading.Words[i].Text))})"))}",
                $"resembles: {string.Join(", ", asked.Likeness.Nearest(4).Select(n => string.Create(CultureInfo.InvariantCulture, $"{n.What} {n.Share:0.00}")))}; nothing answers it: {asked.Likeness.Declined.ToString("0.00", CultureInfo.InvariantCulture)}",
                $"about: {string.Join(", ", asked.Units.Select(u => string.Create(CultureInfo.InvariantCulture, $"{u.Word} {u.Weight:0.0}{(u.IsCarried ? " carried" : "")}")))}",
            ],
            [
                .. candidates
                    .Take(Considered)
                    .Select(c => new ScoredCandidate(
                        c.Entry.Id,
                        Math.Round(c.Score, 2),
                        Math.Round(c.Coverage, 2),
                        Math.Round(c.Prominence, 2)
                    )),
            ]
        );
}
