using System.Collections.Immutable;
using NodaTime;

namespace Nazorg.Knowledge.Reading;

/// <summary>
/// What somebody typed, read once: its words put right, and what is found among them. Each kind of thing has a reader of its own that knows
/// no other; what they find may overlap, and whoever uses it decides.
/// </summary>
public sealed partial class Utterance
{
    private readonly Vocabulary _vocabulary;

    internal Utterance(
        string text,
        ImmutableArray<Token> words,
        ImmutableArray<bool> asks,
        ImmutableArray<Hit> hits,
        LocalDate today,
        Vocabulary vocabulary
    ) => (Text, Words, Asks, Hits, Today, _vocabulary) = (text, words, asks, hits, today, vocabulary);

    /// <summary>As it was typed.</summary>
    public string Text { get; }

    /// <summary>A Dutch calendar date: what "gisteren" and "vrijdag" are counted from.</summary>
    public LocalDate Today { get; }

    /// <summary>The words in their order, folded and put right.</summary>
    internal ImmutableArray<Token> Words { get; }

    /// <summary>Per sentence: whether it ends in a question mark.</summary>
    internal ImmutableArray<bool> Asks { get; }

    /// <summary>The words and phrases of the vocabulary that stand in it.</summary>
    internal ImmutableArray<Hit> Hits { get; }

    /// <summary>Null when it is not certain.</summary>
    public Language? Language => (_language ??= (LanguageReader.Read(Words), true)).Language;

    private (Language? Language, bool IsRead)? _language;

    /// <summary>What it says of the robbery, in the order it is said.</summary>
    public ImmutableArray<Claim> Claims => _claims.IsDefault ? _claims = ClaimReader.Read(this, _vocabulary.Grammar) : _claims;

    /// <summary>The verbs of acting, in the order they stand.</summary>
    public ImmutableArray<Found<Deed>> Deeds => _deeds.IsDefault ? _deeds = DeedReader.Read(this) : _deeds;

    /// <summary>What an act or a question may be about, apart from a point by name.</summary>
    public ImmutableArray<Found<Thing>> Things => _things.IsDefault ? _things = ThingReader.Read(this) : _things;

    public ImmutableArray<Found<Stand>> States => _states.IsDefault ? _states = StateReader.Read(this) : _states;

    public ImmutableArray<Found<Doer>> Doers => _doers.IsDefault ? _doers = DoerReader.Read(this) : _doers;

    /// <summary>What is asked about a case itself.</summary>
    public ImmutableArray<Found<CaseQuestion>> Questions => _questions.IsDefault ? _questions = QuestionReader.Read(this) : _questions;

    /// <summary>Words that tell of a robbery.</summary>
    public ImmutableArray<Found<Report>> Reported => _reported.IsDefault ? _reported = ReportReader.Read(this) : _reported;

    public bool Reports(Report report) => Reported.Any(r => r.Value == report);

    /// <summary>It speaks of what was robbed as of something known: "de snackbar", "that house".</summary>
    public bool IsDefinite =>
        Claims.Where(c => c.Fact == "robbery").Any(c => Reported.Any(r => r.Value == Report.The && r.Until == c.From - 1))
        || Reported.Any(e => e.Value == Report.Event && Reported.Any(r => r.Value == Report.The && r.Until == e.From - 1));

    /// <summary>No robbery is told: where one is spoken of, it is one that is known: "bij de woningoverval", "in die zaak".</summary>
    public bool SpeaksOfKnown =>
        Reported
            .Where(r => r.Value == Report.Event)
            .All(e =>
                Reported.Any(r => r.Value == Report.The && r.Until == e.From - 1)
                || Claims.Any(c => c.Fact == "robbery" && c.From < e.From && e.From <= c.Until + 1)
            )
        && Claims
            .Where(c => c.Fact == "robbery")
            .All(c => Reported.Any(r => r.Value == Report.The && (r.Until == c.From - 1 || (r.Until >= c.From && r.From <= c.Until))));

    /// <summary>"Het slachtoffer": one that is known.</summary>
    public bool SpeaksOfVictim =>
        Things.Any(t => t.Value == Thing.Victims && Reported.Any(r => r.Value == Report.The && r.Until == t.From - 1));

    /// <summary>A few words before a colon; null when there are none.</summary>
    public Label? Label => (_label ??= (LabelReader.Read(this), true)).Label;

    private (Label? Label, bool IsRead)? _label;

    /// <summary>A yes, a no or a "don't know yet"; null when it is none.</summary>
    public Found<Response>? Response => ResponseReader.Read(this);

    public ImmutableArray<NumberFound> Numbers => field.IsDefault ? field = NumberReader.Read(Time) : field;

    /// <summary>The days, each with the hour that stands with it; an hour alone is today's.</summary>
    public ImmutableArray<DayFound> Days =>
        field.IsDefault ? field = WithoutBirths(DaysWithHours.Join(DayReader.Read(Time), Hours, Words.Length)) : field;

    /// <summary>The hours of the day, whatever day they are of.</summary>
    public ImmutableArray<HourFound> Hours => field.IsDefault ? field = HourReader.Read(Time) : field;

    /// <summary>The lengths of time; those counted from now in days are among the days too.</summary>
    public ImmutableArray<SpanFound> Spans => field.IsDefault ? field = SpanReader.Read(Time) : field;

    /// <summary>The day somebody was born is no day of anything here: it is not asked about, said back or written down.</summary>
    private ImmutableArray<DayFound> WithoutBirths(ImmutableArray<DayFound> days) =>
        days.IsEmpty || !PersonalData.Any(d => d.Kind == PersonalDataKind.BirthDate)
            ? days
            :
            [
                .. days.Where(day =>
                    !PersonalData.Any(d =>
                        d.Kind == PersonalDataKind.BirthDate && d.Start < Words[day.Until].End && Words[day.From].Start < d.Start + d.Length
                    )
                ),
            ];

    private WrittenText Written => field ??= _vocabulary.AsWritten(Text);

    private TimeWords Time => field ??= new(Text, Words, Hits);

    private ImmutableArray<Claim> _claims;
    private ImmutableArray<Found<Deed>> _deeds;
    private ImmutableArray<Found<Thing>> _things;
    private ImmutableArray<Found<Stand>> _states;
    private ImmutableArray<Found<Doer>> _doers;
    private ImmutableArray<Found<CaseQuestion>> _questions;
    private ImmutableArray<Found<Report>> _reported;

    /// <summary>It asks in words that the sources answer: what something is, who, when, why, a part of the checklist as a whole.</summary>
    public bool AsksSources =>
        EndsInQuestion || Has(WordKind.Aspect) || Has(WordKind.Section) || Has(WordKind.Detail) || Has(WordKind.Outside);

    /// <summary>It asks for a detail that only the sources have: a phone number, an address on the web, an amount.</summary>
    public bool AsksDetail => Has(WordKind.Detail);

    /// <summary>How many negations stand in it.</summary>
    public int Denials => Of(WordKind.Negation).Select(h => h.Start).Distinct().Count();

    /// <summary>What it seems to hold of a person.</summary>
    public ImmutableArray<PersonalDataFound> PersonalData => field.IsDefault ? field = _vocabulary.PersonalData.Find(Written) : field;

    /// <summary>Where something was, as it is named; what is part of an address is none.</summary>
    public ImmutableArray<PlaceFound> Places => field.IsDefault ? field = _vocabulary.Places.Find(Written) : field;

    /// <summary>The hits of one kind, by the word they begin with.</summary>
    internal ImmutableArray<Hit> Of(WordKind kind) => Kinds.Of(kind);

    /// <summary>Those of them that may share words with these.</summary>
    internal ReadOnlySpan<Hit> Near(WordKind kind, int from, int until) => Kinds.Near(kind, from, until);

    internal bool Has(WordKind kind) => !Of(kind).IsEmpty;

    private HitsByKind Kinds => field ??= new(Hits);
}
