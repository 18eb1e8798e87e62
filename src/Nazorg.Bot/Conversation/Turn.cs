using Nazorg.Bot.Asking;
using Nazorg.Bot.Cards;
using Nazorg.Bot.Cases;
using Nazorg.Bot.Municipalities;
using Nazorg.Bot.Texts;

namespace Nazorg.Bot.Conversation;

/// <summary>What a turn decided: the documents that change (null: stays as it is) and what is said.</summary>
internal sealed record Turn
{
    public static readonly Turn Silent = new();

    public Municipality? Municipality { get; init; }
    public Person? Person { get; init; }
    public AftercareTeam? Team { get; init; }
    public Talk? Talk { get; init; }
    public CaseFile? Case { get; init; }
    public ImmutableArray<Reply> Replies { get; init; } = [];

    /// <summary>What is said elsewhere: to the thread of a case.</summary>
    public ImmutableArray<Notice> Notices { get; init; } = [];

    /// <summary>What somebody thought of an answer, to keep for whoever looks after the content.</summary>
    public Remark? Remark { get; init; }

    /// <summary>What to do next in the same turn: how one part of the conversation hands over to another.</summary>
    public Intent? Next { get; init; }

    public static Turn GoTo(Intent next) => new() { Next = next };

    public static Turn Say(string text) => new() { Replies = [new Reply.Text(text)] };

    public static Turn Show(AdaptiveCard card) => new() { Replies = [new Reply.Card(card, InPlace: false)] };

    public static Turn Replace(AdaptiveCard card) => new() { Replies = [new Reply.Card(card, InPlace: true)] };

    /// <summary>Says something before what the turn already says.</summary>
    public Turn PrecededBy(string text) => this with { Replies = Replies.Insert(0, new Reply.Text(text)) };

    /// <summary>This turn, and after it one that was decided on what this one changed.</summary>
    public Turn Then(Turn later) =>
        new()
        {
            Municipality = later.Municipality ?? Municipality,
            Person = later.Person ?? Person,
            Team = later.Team ?? Team,
            Talk = later.Talk ?? Talk,
            Case = later.Case ?? Case,
            Remark = later.Remark ?? Remark,
            Replies = [.. Replies, .. later.Replies],
            Notices = [.. Notices, .. later.Notices],
            Next = later.Next,
        };

    /// <summary>It is said already that something looks personal.</summary>
    public bool SaysPersonal(AllTexts t) =>
        Enum.GetValues<PersonalDataKind>()
            .SelectMany(k => (string[])[t.LooksPersonal(k), t.NotToThread(k)])
            .Any(warning =>
                Replies.Any(r => r is Reply.Text { Value: var text } ? text == warning : r is Reply.Card card && card.Value.Says(warning))
            );

    /// <summary>Leaves the card whose button was pressed as it is, and says everything below it.</summary>
    public Turn AsNewMessage() =>
        this with
        {
            Replies = [.. Replies.Select(r => r is Reply.Card card ? card with { InPlace = false } : r)],
        };
}

/// <summary>A line in another conversation.</summary>
internal sealed record Notice(ConversationReference To, string Text);

/// <summary>Something the bot says.</summary>
internal abstract record Reply
{
    private Reply() { }

    public sealed record Text(string Value) : Reply;

    /// <param name="InPlace">Takes the place of the card whose button was pressed; a new message when there is none.</param>
    public sealed record Card(AdaptiveCard Value, bool InPlace) : Reply;
}
