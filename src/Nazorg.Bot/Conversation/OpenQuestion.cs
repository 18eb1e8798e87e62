using System.Text.Json.Serialization;
using Nazorg.Bot.Cases;

namespace Nazorg.Bot.Conversation;

/// <summary>
/// Something that was asked and waits for an answer. It says itself whether an utterance answers it, and how it is asked again; what is no
/// answer leaves it open once. Kept as data: ids, enumerations and the data of buttons, never a sentence somebody typed.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(OfScreening), "screening")]
[JsonDerivedType(typeof(YesOrNo), "yesOrNo")]
[JsonDerivedType(typeof(OfCase), "newCase")]
[JsonDerivedType(typeof(OfFacts), "facts")]
[JsonDerivedType(typeof(ReasonToGoOn), "reason")]
[JsonDerivedType(typeof(ReasonNotApplicable), "notApplicable")]
[JsonDerivedType(typeof(ADay), "day")]
[JsonDerivedType(typeof(AText), "text")]
[JsonDerivedType(typeof(WhichCase), "whichCase")]
[JsonDerivedType(typeof(WhichOption), "which")]
[JsonDerivedType(typeof(WhoDoes), "who")]
internal abstract record OpenQuestion
{
    /// <summary>Something was said in between that was no answer, and it was asked again.</summary>
    public bool AskedAgain { get; init; }

    /// <summary>What an utterance answers; null when it is no answer.</summary>
    public abstract Intent? Answered(Said said);

    /// <summary>Asks it again; null when it stands on a card that shows it anyway.</summary>
    public abstract Intent? Again(string? number);

    /// <summary>It stays open however often something else is said: a question of the screening.</summary>
    public virtual bool Stays => false;

    /// <summary>A yes to it cannot be taken back: it counts only as the very next thing that is said.</summary>
    public virtual bool IsGrave => false;

    /// <param name="Question">Its id. Not a position: the next question follows from the answers.</param>
    /// <param name="Item">The item it was asked at.</param>
    /// <param name="On">The card it stands on beside other things: only a plain answer is taken for it.</param>
    public sealed record OfScreening(string Question, string? Item = null, CardKind? On = null) : OpenQuestion
    {
        public override bool Stays => On is null;

        public override Intent? Answered(Said said) => ScreeningAnswers.Read(said, this);

        public override Intent? Again(string? number) => On is null ? new Intent.ShowQuestion(number, Question) { At = Item } : null;
    }

    /// <summary>What a plain yes and a plain no stand for, and what asked for it: the data of a button each.</summary>
    /// <param name="Means">Acts that say the same as a yes: "sluit maar" to whether the case is to be closed.</param>
    public sealed record YesOrNo(
        ImmutableSortedDictionary<string, string> Yes,
        ImmutableSortedDictionary<string, string> No,
        ImmutableSortedDictionary<string, string>? Asked = null,
        Deed? Means = null
    ) : OpenQuestion
    {
        public static YesOrNo Of(Intent yes, Intent no, Intent? asked = null, Deed? means = null) =>
            new(CardVerbs.DataOf(yes), CardVerbs.DataOf(no), asked is null ? null : CardVerbs.DataOf(asked), means);

        public override bool IsGrave => Means is Deed.Delete;

        public override Intent? Answered(Said said) => said.YesOrNo(Means) is not { } yes ? null : CardVerbs.Read(null, yes ? Yes : No);

        public override Intent? Again(string? number) => Asked is null ? null : CardVerbs.Read(null, Asked);
    }

    /// <summary>A case that was offered with what was told.</summary>
    /// <param name="Answers">By question.</param>
    /// <param name="Area">The neighbourhood that was named; looked at for personal data.</param>
    /// <param name="Once">The one-time id of its button: offered again, it still opens one case.</param>
    public sealed record OfCase(ImmutableSortedDictionary<string, string> Answers, string? Area, string? Once) : OpenQuestion
    {
        public override bool Stays => true;

        public override Intent? Answered(Said said) => OfferAnswers.Read(said, this);

        public override Intent? Again(string? number) => new Intent.OfferCase(Answers, Area);
    }

    /// <summary>Answers that were implied, and are written down after a yes.</summary>
    /// <param name="Under">What was open when it was asked, and is so again after it.</param>
    public sealed record OfFacts(string Case, ImmutableSortedDictionary<string, string> Answers, OpenQuestion? Under = null) : OpenQuestion
    {
        public override Intent? Answered(Said said) =>
            said.YesOrNo(Deed.Note) switch
            {
                true => new Intent.Record(Case, Answers, null),
                false => new Intent.DropOffer(),
                null => null,
            };

        public override Intent? Again(string? number) => new Intent.AskToRecord(Case, Answers);
    }

    /// <summary>Why somebody goes on although something is better settled first.</summary>
    /// <param name="Visit">The day of the visit that waits for it.</param>
    public sealed record ReasonToGoOn(Guard Guard, LocalDate? Visit) : OpenQuestion
    {
        /// <summary>The hour of that visit.</summary>
        public LocalTime? At { get; init; }

        /// <summary>Who goes along on it.</summary>
        public Owner? With { get; init; }

        public Intent.PlanVisit Plan(string number) => new(number, Visit) { Time = At, With = With };

        public override Intent? Answered(Said said) => ReasonAnswers.Read(said, this);

        public override Intent? Again(string? number) => Visit is not null ? Plan(number!) : new Intent.AskDespite(number);
    }

    public sealed record ReasonNotApplicable(string Item) : OpenQuestion
    {
        public override Intent? Answered(Said said) => ReasonAnswers.Read(said, this);

        public override Intent? Again(string? number) => new Intent.AskWhyNotApplicable(number, ItemName.Of(Item), null);
    }

    /// <summary>A day for something: the data of the button that sets it, without the day.</summary>
    public sealed record ADay(ImmutableSortedDictionary<string, string> Data) : OpenQuestion
    {
        public override Intent? Answered(Said said) => DayAnswers.Read(said, this);

        public override Intent? Again(string? number) => CardVerbs.Read(null, Data);
    }

    /// <summary>A text that is kept as it is typed: a neighbourhood, a note, an item of somebody's own.</summary>
    /// <param name="Data">Of the button that keeps it, without the text.</param>
    public sealed record AText(ImmutableSortedDictionary<string, string> Data) : OpenQuestion
    {
        public override Intent? Answered(Said said) => TextAnswers.Read(said, this);

        public override Intent? Again(string? number) => CardVerbs.Read(null, Data);
    }

    /// <param name="Then">The data of the button that does what was wanted, without its case; null when a case is only to be shown.</param>
    public sealed record WhichCase(ImmutableSortedDictionary<string, string>? Then) : OpenQuestion
    {
        public override Intent? Answered(Said said) => CaseAnswers.Read(said, this);

        public override Intent? Again(string? number) => new Intent.AskWhichCase(Then);
    }

    /// <summary>Which of a few things is meant.</summary>
    public sealed record WhichOption(ImmutableArray<Option> Options, DidNot Why) : OpenQuestion
    {
        public override Intent? Answered(Said said) => OptionAnswers.Read(said, this);

        public override Intent? Again(string? number) => Why == DidNot.Understand ? null : new Intent.DidYouMean(number, Options, Why);
    }

    /// <summary>Who does an item.</summary>
    public sealed record WhoDoes(string Item) : OpenQuestion
    {
        public override Intent? Answered(Said said) =>
            said.Doer is { } doer && said.Case is { } number && said.IsShort
                ? new Intent.SetOwner(number, ItemName.Of(Item), Enum.Parse<Owner>($"{doer}"), null)
                : null;

        public override Intent? Again(string? number) => new Intent.SetOwner(number, ItemName.Of(Item), null, null);
    }
}
