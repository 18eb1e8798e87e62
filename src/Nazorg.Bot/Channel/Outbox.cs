using System.Text.Json;
using Nazorg.Bot.Cards;
using Nazorg.Bot.Conversation;
using Nazorg.Bot.Storage;
using Nazorg.Bot.Texts;

namespace Nazorg.Bot.Channel;

/// <summary>Replies → what goes over the wire: messages to post, and the body that answers an invoke.</summary>
internal static class Outbox
{
    /// <summary>A card larger than this does not fit the strictest path of the channel.</summary>
    public const int LargestCard = 28 * 1024;

    private const string Card = "application/vnd.microsoft.card.adaptive";
    private const string Message = "application/vnd.microsoft.activity.message";

    /// <param name="refreshes">The client brings cards up to date by itself.</param>
    public static (ImmutableArray<Post> Posts, byte[] Answer) Write(Incoming incoming, Turn turn, AllTexts texts, bool refreshes = false)
    {
        if (refreshes && incoming.IsPersonal)
        {
            turn = turn with
            {
                Replies =
                [
                    .. turn.Replies.Select(r =>
                        r is Reply.Card { Value.Shows: { } shows } fresh
                            ? fresh with
                            {
                                Value = fresh.Value with { Refresh = Refresh.Of(shows, incoming.Reference.UserId) },
                            }
                            : r
                    ),
                ],
            };
        }

        // A look is not an act: the card is answered with, and nothing is said or changed.
        if (incoming is { WantsAnswer: true, Happening: Happening.Pressed { ByItself: true } })
        {
            return (
                [],
                turn.Replies.OfType<Reply.Card>().LastOrDefault() is { } shown
                    ? Answer(new(200, Card, shown.Value))
                    : Answer(new(200, Message, turn.Replies.OfType<Reply.Text>().LastOrDefault()?.Value ?? ""))
            );
        }

        var elsewhere = turn.Notices.Select(n => Post(n.To, new Reply.Text(n.Text), null) with { IsElsewhere = true });

        // In a group a word to whoever pressed is not for everybody: only they see it.
        if (incoming is { WantsAnswer: true, IsPersonal: false } && !turn.Replies.IsEmpty && turn.Replies.All(r => r is Reply.Text))
        {
            return ([.. elsewhere], Answer(new(200, Message, string.Join("\n\n", turn.Replies.OfType<Reply.Text>().Select(r => r.Value)))));
        }

        var posts = ImmutableArray.CreateBuilder<Post>();
        byte[] answer = [];
        var pressed = incoming.Happening as Happening.Pressed;
        var replaced = false;
        foreach (var reply in turn.Replies)
        {
            if (reply is Reply.Card { InPlace: true } card && pressed is not null && !replaced)
            {
                replaced = true;
                if (incoming.WantsAnswer)
                    answer = Answer(new(200, Card, card.Value));

                // The answer to an invoke changes what this person sees now; the message itself must change too, to stay so.
                posts.Add(pressed.Card is { } message ? Post(incoming.Reference, reply, message) : Post(incoming.Reference, reply, null));
            }
            else
            {
                posts.Add(Post(incoming.Reference, reply, null) with { Act = incoming.StartsThread ? PostAct.StartThread : PostAct.Send });
            }
        }

        posts.AddRange(elsewhere);
        if (incoming.WantsAnswer && answer.Length == 0)
            answer = Answer(new(200, Message, texts.SeeBelow));
        return (posts.ToImmutable(), answer);
    }

    /// <summary>
    /// What answers an invoke that is not done in time. A card that is going to change shows that it will, with the same button in case it does
    /// not; where the answer comes below, a line says so and the card stays.
    /// </summary>
    /// <param name="changes">The card whose button was pressed is going to change; null when that is not known yet.</param>
    public static byte[] Busy(Intent intent, bool? changes, AllTexts texts) =>
        changes is not true
            ? Answer(new(200, Message, texts.BusyBelow))
            : Answer(
                new(
                    200,
                    Card,
                    AdaptiveCard.Of(
                        texts.Busy,
                        Parts.Heading(texts.Busy),
                        Parts.Text(texts.BusyText),
                        Parts.Row(Parts.Button(texts.TryAgain, intent), Parts.Button(texts.ToMenu, new Intent.Menu()))
                    )
                )
            );

    /// <summary>What answers something the bot does not act on: nothing for a message, "not implemented" for an invoke.</summary>
    public static byte[] NoAnswer(Incoming incoming) =>
        incoming.WantsAnswer
            ? Answer(new(501, "application/vnd.microsoft.error", new InvokeError("NotImplemented", "This bot does not handle this.")))
            : [];

    public static Post Post(ConversationReference to, Reply reply, string? replaces)
    {
        var activity = new OutboundActivity
        {
            Id = replaces,
            From = new(to.BotId),
            Recipient = new(to.UserId),
            Conversation = new(to.ConversationId),
            Text = (reply as Reply.Text)?.Value,
            TextFormat = reply is Reply.Text ? "plain" : null,
            Summary = (reply as Reply.Card)?.Value.FallbackText,
            Attachments = reply is Reply.Card card ? [new(card.Value)] : null,
        };
        return new(
            to.ConversationId,
            to.ServiceUrl,
            replaces,
            JsonSerializer.SerializeToUtf8Bytes(activity, Wire.Outgoing.OutboundActivity)
        );
    }

    private static byte[] Answer(InvokeAnswer answer) => JsonSerializer.SerializeToUtf8Bytes(answer, Wire.Outgoing.InvokeAnswer);
}
