using Nazorg.Bot.Cases;
using Nazorg.Bot.Municipalities;
using Nazorg.Bot.Texts;

namespace Nazorg.Bot.Conversation;

/// <summary>Everything a turn decides from: the desk, the knowledge, the municipality's choices, and the moment it is.</summary>
internal sealed record Scene(Desk Desk, KnowledgeBase Knowledge, Settings Settings, Instant Now)
{
    private const int LongestWord = 24;

    /// <summary>The language of what was typed, when that was a whole sentence: the reply follows it.</summary>
    public Language? Spoken { get; init; }

    /// <summary>What the text that was typed seems to hold of a person, read as a whole; null when it holds nothing, or a button was pressed.</summary>
    public PersonalDataKind? Personal { get; init; }

    public AllTexts Texts => AllTexts.In(Language);

    public Language Language => Spoken ?? Desk.Person.Value.Language;

    public LocalDate Today => WorkCalendar.DateOf(Now);

    public Talk Talk => Desk.Talk.Value;

    public Standing Standing => Settings.StandingOf(Desk.Sender, Desk.Municipality.Value, Desk.Team.Value);

    public string By => Desk.Sender.Id;

    /// <summary>What is wrong with a text that somebody wrote, without repeating it; null when it can be kept.</summary>
    /// <param name="longest">In characters.</param>
    /// <param name="anyway">They were warned that it looks personal, and want it kept.</param>
    public string? Problem(string text, int longest, bool anyway = false) =>
        text.Length > longest ? Texts.TextTooLong(text.Length, longest)
        : !anyway && PersonalIn(text) is { } kind ? Texts.LooksPersonal(kind)
        : null;

    /// <summary>
    /// What a text seems to hold of a person. A piece of what was typed holds what the whole of it does: without the words before it, a name
    /// looks like any other word.
    /// </summary>
    public PersonalDataKind? PersonalIn(string text) =>
        Knowledge.FindPersonalData(text) is { } found && !(Personal < found) ? found : Personal;

    /// <summary>What may be said back of a typed name: one word in which nothing of a person is found; of anything else, nothing.</summary>
    public string? SaidBack(string? name) =>
        name is { Length: > 0 and <= LongestWord } && name.All(char.IsLetter) && PersonalIn(name) is null ? name : null;

    public CaseView ViewOf(CaseFile file) => CaseView.Of(file, Knowledge, Settings);

    /// <summary>The talk after showing something of a case: typed text is about this case from now on; what another one was about is forgotten.</summary>
    /// <param name="open">What is asked with it.</param>
    public Talk About(string number, OpenQuestion? open = null) =>
        Talk with
        {
            Case = number,
            Open = open,
            Paused = false,
            Item = null,
            Planned = null,
            Section = Talk.Case == number ? Talk.Section : null,
            Subject = Talk.Case == number ? Talk.Subject : null,
        };

    /// <summary>The scene after a turn: what it changed is on the desk.</summary>
    public Scene After(Turn turn) =>
        this with
        {
            Desk = Desk with
            {
                Municipality = Desk.Municipality with { Value = turn.Municipality ?? Desk.Municipality.Value },
                Person = Desk.Person with { Value = turn.Person ?? Desk.Person.Value },
                Talk = Desk.Talk with { Value = turn.Talk ?? Talk },
                Case = turn.Case is { } file ? new(file, Desk.Case?.Version ?? 0) : Desk.Case,
            },
        };
}
