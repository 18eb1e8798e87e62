using System.Collections.Immutable;
using Nazorg.Knowledge.Conditions;
using Nazorg.Knowledge.Plans;

namespace Nazorg.Knowledge.Asking;

/// <summary>Anything an answer can be made of: a point of the checklist or a topic.</summary>
internal sealed record Entry(string Id, Bilingual Title, Bilingual Text)
{
    public ImmutableArray<DirectAnswer> Answers { get; init; } = [];
    public Names Words { get; init; } = Names.None;
    public ImmutableArray<Note> Notes { get; init; } = [];
    public ImmutableArray<Source> Sources { get; init; } = [];
    public Condition When
    {
        get;
        init
        {
            field = value;
            (_forHome, _forBusiness) = (IsFor("home"), IsFor("business"));
        }
    } = new Condition.Always();

    private readonly bool _forHome = true;
    private readonly bool _forBusiness = true;

    /// <summary>The point of the checklist this is; null for a topic.</summary>
    public Item? Item { get; init; }

    /// <summary>The topic this is; null for a point of the checklist.</summary>
    public Topic? Topic { get; init; }

    /// <summary>The kinds of robbery it is for; both when it does not matter.</summary>
    public bool For(string robbery) =>
        robbery switch
        {
            "home" => _forHome,
            "business" => _forBusiness,
            _ => IsFor(robbery),
        };

    public bool IsForOneKind => _forHome != _forBusiness;

    /// <summary>The kind of robbery need not be known where the entry itself tells it: a door viewer is of a home.</summary>
    public Facts Assume(Facts facts) =>
        facts["robbery"] is null && IsForOneKind ? facts.With("robbery", For("home") ? "home" : "business") : facts;

    private bool IsFor(string robbery) => When.Holds(Facts.None.With("robbery", robbery)) != Truth.No;

    public static Entry Of(Item item) =>
        new(item.Id, item.Title, item.Text)
        {
            Answers = item.Answers,
            Words = item.Words,
            Notes = item.Notes,
            Sources = item.Sources,
            When = item.When,
            Item = item,
        };

    public static Entry Of(Topic topic) =>
        new(topic.Id, topic.Title, topic.Text)
        {
            Answers = topic.Answers,
            Words = topic.Words,
            Notes = topic.Notes,
            Sources = topic.Sources,
            When = topic.When,
            Topic = topic,
        };
}
