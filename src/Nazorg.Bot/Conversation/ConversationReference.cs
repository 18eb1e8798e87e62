namespace Nazorg.Bot.Conversation;

/// <summary>Where to post: a conversation on a channel, between the bot and (in a personal chat) one user. Ids are opaque.</summary>
internal sealed record ConversationReference(string ServiceUrl, string ChannelId, string ConversationId, string BotId, string UserId);
