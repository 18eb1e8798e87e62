using Nazorg.Bot.Cases;
using Nazorg.Bot.Municipalities;

namespace Nazorg.Bot.Conversation;

/// <summary>What the desk must hold for an intent, beside the talk, the person and the case it is about.</summary>
[Flags]
internal enum Needs
{
    Nothing = 0,

    /// <summary>A row for each case: for a list, or to tell which case is meant.</summary>
    CaseList = 1,

    /// <summary>Every open case as a whole.</summary>
    OpenCases = 2,

    /// <summary>Everybody who wrote to the bot before.</summary>
    People = 4,

    /// <summary>The reminders that reached this person since they last wrote.</summary>
    JustReminded = 8,
}

/// <summary>
/// What somebody wants. Buttons and typed text meet here. An intent says itself what it needs: the case it is about, what the desk must hold,
/// whether it changes an open case. A part of the conversation decides over the intents that are named for it.
/// </summary>
internal abstract partial record Intent
{
    private Intent() { }

    public virtual Needs Needs => Needs.Nothing;

    /// <summary>The case it names; null when it is about none, or about the case at hand.</summary>
    public virtual string? NamedCase => null;

    /// <summary>It leads elsewhere: a question that was open is left.</summary>
    public virtual bool Leaves => false;

    /// <summary>Others than coordinators read along where it may be said: in a channel or a group.</summary>
    public virtual bool AlsoInGroups => false;

    /// <summary>What was typed, as it was read; what it means depends on the desk.</summary>
    public sealed record Typed(Utterance Said, ImmutableArray<Mention> Mentions) : Intent
    {
        /// <summary>Where it may be about a case that is not at hand, the list tells which there are.</summary>
        public override Needs Needs =>
            Needs.JustReminded
            | (
                Said.CaseNumber is not null || (Said.SpeaksOfKnown && (!Said.Places.IsEmpty || Said.Claims.Any(c => c.Fact == "robbery")))
                    ? Needs.CaseList
                    : Needs.Nothing
            );

        public override bool AlsoInGroups => true;
    }

    public sealed record Welcome : Intent
    {
        public override Needs Needs => Needs.CaseList;

        public override bool AlsoInGroups => true;
    }

    public sealed record Leave : Intent
    {
        public override bool AlsoInGroups => true;
    }

    public sealed record Menu : Intent
    {
        /// <summary>Said hello: right after the welcome that needs no second one.</summary>
        public bool IsGreeting { get; init; }

        public override Needs Needs => Needs.CaseList;

        public override bool Leaves => true;
    }

    public sealed record More : Intent
    {
        public override bool Leaves => true;
    }

    public sealed record Thanks : Intent
    {
        public override bool AlsoInGroups => true;
    }

    public sealed record Speak(Language Language) : Intent
    {
        public override Needs Needs => Needs.CaseList;
    }

    /// <summary>Nothing was said, or nothing that can be read: what is open is shown again.</summary>
    public sealed record ShowAgain : Intent
    {
        public override Needs Needs => Needs.CaseList;
    }

    /// <summary>Something was understood by halves: these may be meant, each by what its button does.</summary>
    public sealed record DidYouMean(string? Case, ImmutableArray<Option> Options, DidNot Because) : Intent
    {
        /// <summary>What was told, to be written down with the case for want of anything better; null when nothing was.</summary>
        public string? Told { get; init; }

        public override string? NamedCase => Case;
    }

    /// <summary>Several things in one sentence, in the order they were said.</summary>
    public sealed record Several(string Case, ImmutableArray<Intent> All) : Intent
    {
        public override string? NamedCase => Case;

        public override Needs Needs => All.Aggregate(Needs.Nothing, (needs, i) => needs | i.Needs);
    }

    /// <summary>Somebody came to a team or left it: nothing is said, and whoever it is about, it is taken in.</summary>
    public sealed record TeamChanged : Intent
    {
        public override bool AlsoInGroups => true;
    }

    /// <summary>A button whose data cannot be read: forged, or from a version that is gone.</summary>
    public sealed record Unreadable : Intent;

    /// <summary>An earlier message was changed.</summary>
    public sealed record Edited : Intent
    {
        public override bool AlsoInGroups => true;
    }

    /// <summary>A picture or a file, and no words.</summary>
    public sealed record Picture : Intent;

    public sealed record Nothing : Intent
    {
        public override bool AlsoInGroups => true;
    }
}

/// <summary>One thing that may be meant: what its button says, and the data it carries.</summary>
internal sealed record Option(string Label, ImmutableSortedDictionary<string, string> Data)
{
    /// <summary>What somebody typed that belongs to it: shown, and never kept with what was asked.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string? Text { get; init; }

    /// <summary>A point by its title; of somebody's own point that is what they typed.</summary>
    public static Option Of(CaseItem item, Language language, Intent intent) =>
        item.IsAdded ? Of($"{item.Number}", intent) with { Text = item.Plan.Title.In(language) } : Of(item.Plan.Title.In(language), intent);

    /// <summary>Something of one's own by the day it comes; what it is about is what they typed.</summary>
    public static Option Of(FollowUp asked, Texts.AllTexts texts, Intent intent) =>
        Of(texts.DateAt(asked.On, asked.At), intent) with
        {
            Text = asked.Text,
        };

    public static Option Of(string label, Intent intent) => new(label, CardVerbs.DataOf(intent));
}

/// <summary>What of a sentence was not understood.</summary>
internal enum DidNot
{
    /// <summary>Which point is meant: several fit.</summary>
    KnowWhichItem,

    /// <summary>The point that is named: none has that name.</summary>
    FindItem,

    /// <summary>What is to be done, or whether anything is.</summary>
    Understand,
}
