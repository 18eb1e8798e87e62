using Nazorg.Bot.Asking;

namespace Nazorg.Bot.Conversation;

/// <summary>What somebody wants to know of the sources, or thinks of an answer.</summary>
internal abstract partial record Intent
{
    /// <param name="Case">The case whose facts hold; null outside a case.</param>
    public abstract record OfSources(string? Case) : Intent
    {
        public override string? NamedCase => Case;

        public override bool AlsoInGroups => true;
    }

    /// <summary>A question to the sources.</summary>
    public sealed record Ask(string? Case, Utterance Question) : OfSources(Case);

    /// <summary>The same, of a text that is not what was typed: a button's.</summary>
    public sealed record Say(string? Case, string Text) : OfSources(Case);

    public sealed record AskSomething : OfSources
    {
        public AskSomething()
            : base((string?)null) { }
    }

    /// <summary>What the sources say about one item or topic.</summary>
    public sealed record AskAbout(string Entry, Language Language) : OfSources((string?)null);

    /// <summary>What somebody thought of an answer, or that a question should be noted.</summary>
    /// <param name="Once">A one-time id of the answer.</param>
    /// <param name="About">The subjects of the question.</param>
    /// <param name="Entries">What the answer was made of.</param>
    public sealed record Rate(string Once, Verdict Verdict, ImmutableArray<string> About, ImmutableArray<string> Entries)
        : OfSources((string?)null)
    {
        /// <summary>What was written on the card that asks for it; null for the buttons below an answer.</summary>
        public string? Text { get; init; }
    }
}
