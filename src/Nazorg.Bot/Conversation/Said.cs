using Nazorg.Bot.Cases;
using Nazorg.Bot.Screening;

namespace Nazorg.Bot.Conversation;

/// <summary>What was typed, with what it is typed in: the case at hand and its points. What is found in it is found once.</summary>
internal sealed class Said(Scene scene, Intent.Typed typed)
{
    private const int ShortText = 8;

    public Scene Scene => scene;

    public Utterance Words => typed.Said;

    public string Text => typed.Said.Text;

    public ImmutableArray<Mention> Mentions => typed.Mentions;

    /// <summary>The case at hand; null when there is none.</summary>
    public CaseView? View =>
        _view ??= scene.Desk.Case is { Value.Status: not CaseStatus.Deleted } stored ? scene.ViewOf(stored.Value) : null;

    public string? Case => View?.Number;

    public bool InOpenCase => View is { File.IsActive: true };

    /// <summary>The points of this case that are named.</summary>
    public ImmutableArray<ItemMention> Items =>
        _items.IsDefault
            ? _items = View is { } view
                ? Placed(scene.Knowledge.FindItems(Words, [.. view.Items.Select(i => (i.Id, i.IsAdded ? i.Plan.Title.Nl : null))]))
                : []
            : _items;

    /// <summary>With those that are named by their place in the list that was shown.</summary>
    private ImmutableArray<ItemMention> Placed(ImmutableArray<ItemMention> named) =>
        scene.Talk.Listed is not { IsEmpty: false } listed
        || Words.Deeds.Any(d => d.Value == Deed.Switch)
        || PositionReader.Read(Words, listed.Length) is not { IsEmpty: false } places
            ? named
            :
            [
                .. named
                    .Concat(
                        places
                            .Where(p => !named.Any(n => n.From <= p.Until && p.From <= n.Until))
                            .Select(p => new ItemMention([listed[p.Value]], p.From, p.Until, 1))
                    )
                    .OrderBy(m => m.From),
            ];

    public ImmutableArray<Act> Acts => _acts.IsDefault ? _acts = ActReader.Read(Words, Items, !Mentions.IsEmpty) : _acts;

    /// <summary>Part by part what it probably does.</summary>
    public ImmutableArray<Gisted> Gists => _gists.IsDefault ? _gists = Gisting.Read(this) : _gists;

    /// <summary>What is told of a robbery.</summary>
    public Told Told => _told ??= Told.Read(Words, ofRobbery: scene.Talk.Open is OpenQuestion.OfCase);

    /// <summary>Something in it is asked, of the case or of the sources.</summary>
    public bool Asks => Words.Parts.Any(p => MoodReader.Asks(Words, p, Words.Deeds, Items));

    public bool IsEmpty => Words.IsEmpty && Words.Response is null;

    public bool IsShort => Words.Length - Words.Politeness <= ShortText;

    /// <summary>The one role that is named; null when none is, or several are.</summary>
    public Doer? Doer => Words.Doers.Select(d => d.Value).Distinct().ToList() is [var one] ? one : null;

    /// <summary>A yes or a no to what is open, with whatever follows it; null when it is neither, or asks something.</summary>
    /// <param name="means">A verb that says the same as yes.</param>
    public bool? YesOrNo(Deed? means = null) =>
        Asks ? null
        : Words.Response is { } reply
            ? reply.Value == Response.Yes ? true
                : reply.Value == Response.No ? false
                : null
        : Acts.FirstOrDefault(a => a.Deed == means) is { } act && !Words.EndsInColon(act.Part) && Words.NamesNothing(act)
            ? act.Mood == Mood.Said
        : null;

    /// <summary>"Nee", "laat maar", and nothing else.</summary>
    public bool LetsGo => YesOrNo() is false && Words.IsJustReply;

    /// <summary>What follows a verb or a name, as it was typed: after a colon, or after "dat"; otherwise the words that are not about the act.</summary>
    public string TextOf(Act act) => WrittenText.Of(Words, act);

    private ImmutableArray<Gisted> _gists;
    private CaseView? _view;
    private Told? _told;
    private ImmutableArray<ItemMention> _items;
    private ImmutableArray<Act> _acts;
}
