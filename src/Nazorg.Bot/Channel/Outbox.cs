using System.Text.Json;
using Nazorg.Bot.Conversation;
using Nazorg.Bot.Storage;
using Nazorg.Bot.Texts;

namespace Nazorg.Bot.Channel;

/// <summary>Replies → what goes over the wire: messages to post, and the body that answers an invoke.</summary>
internal static class Outbox
{
    /// <summary>A card larger than this does not fit the strictest path of the channel.</summary>
    public const int LargestCard = 28 * 1024;

    public static (ImmutableArray<Post> Posts, byte[] Answer) Write(Incoming incoming, Turn turn, AllTexts texts)
    {
        var posts = ImmutableArray.CreateBuilder<Post>();
        byte[] answer = [];
        var pressed = incoming.Happening as Happening.Pressed;
        var replaced = false;
        foreach (var reply in turn.Replies)
        {
            if (reply is Reply.Card { InPlace: true } card && pressed is not null && !replaced)
            {
                replaced = true;
                if (incoming.WantsAnswer) answer = Answer(new(200, "application/vnd.microsoft.card.adaptive", card.Value));

                // The answer to an invoke changes what this person sees now; the message itself must change too, to stay so.
                posts.Add(pressed.Card is { } message ? Post(incoming.Reference, reply, message) : Post(incoming.Reference, reply, null));
            }
            else
            {
                posts.Add(Post(incoming.Reference, reply, null));
            }
        }

        if (incoming.WantsAnswer && answer.Length == 0) answer = Answer(new(200, "application/vnd.microsoft.activity.message", texts.SeeBelow));
        return (posts.ToImmutable(), answer);
    }

    /// <summary>What answers something the bot does not act on: nothing for a message, "not implemented" for an invoke.</summary>
    public static byte[] NoAnswer(Incoming incoming) =>
        incoming.WantsAnswer ? Answer(new(501, "application/vnd.microsoft.error", new InvokeError("NotImplemented", "This bot does not handle this."))) : [];

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
        return new(to.ConversationId, to.ServiceUrl, replaces, JsonSerializer.SerializeToUtf8Bytes(activity, Wire.Outgoing.OutboundActivity));
    }

    private static byte[] Answer(InvokeAnswer answer) => JsonSerializer.SerializeToUtf8Bytes(answer, Wire.Outgoing.InvokeAnswer);
}
