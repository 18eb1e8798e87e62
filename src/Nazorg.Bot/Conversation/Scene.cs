using Nazorg.Bot.Cases;
using Nazorg.Bot.Municipalities;
using Nazorg.Bot.Texts;

namespace Nazorg.Bot.Conversation;

/// <summary>Everything a turn decides from: the desk, the knowledge, the municipality's choices, and the moment it is.</summary>
internal sealed record Scene(Desk Desk, KnowledgeBase Knowledge, Settings Settings, Instant Now)
{
    public AllTexts Texts => AllTexts.In(Desk.Person.Value.Language);

    public Language Language => Desk.Person.Value.Language;

    public LocalDate Today => WorkCalendar.DateOf(Now);

    public Talk Talk => Desk.Talk.Value;

    public Standing Standing => Settings.StandingOf(Desk.Sender, Desk.Municipality.Value, Desk.Team.Value);

    public string By => Desk.Sender.Id;

    /// <summary>What is wrong with a text that somebody wrote, without repeating it; null when it can be kept.</summary>
    /// <param name="longest">In characters.</param>
    /// <param name="anyway">They were warned that it looks personal, and want it kept.</param>
    public string? Problem(string text, int longest, bool anyway = false) =>
        text.Length > longest ? Texts.TextTooLong(text.Length, longest)
        : !anyway && PersonalData.Find(text) is { } kind ? Texts.LooksPersonal(kind)
        : null;

    public CaseView ViewOf(CaseFile file) => CaseView.Of(file, Knowledge, Settings);

    /// <summary>The talk after showing something of a case: typed text is about this case from now on; what another one was about is forgotten.</summary>
    /// <param name="asked">The question that is open, if the screening shows one.</param>
    public Talk About(string number, string? asked = null) =>
        Talk with
        {
            Case = number,
            Asked = asked,
            Paused = false,
            Item = null,
            AskedAt = null,
            Inline = null,
            InlineOn = null,
            Offer = null,
            Question = null,
            Subject = Talk.Case == number ? Talk.Subject : null,
        };
}
