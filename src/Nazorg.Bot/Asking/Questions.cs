using Nazorg.Bot.Cases;
using Nazorg.Bot.Conversation;

namespace Nazorg.Bot.Asking;

internal static class Questions
{
    public static Turn Answer(Scene scene, CaseView? view, string text) => Turn.Say(scene.Texts.NearestTopics);
}
