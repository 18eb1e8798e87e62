using System.Text.RegularExpressions;
using Nazorg.Bot.Texts;

namespace Nazorg.Bot.Conversation;

/// <summary>
/// The commands about who has access: "coördinatoren", "voeg coördinator toe @iemand", "verwijder coördinator @iemand". In a chat of one's own
/// nobody can be mentioned; there an Entra object id may follow, or nothing, which shows the card to choose from.
/// </summary>
internal static partial class CoordinatorWords
{
    private static readonly ImmutableHashSet<string> List = Set(
        [AllTexts.In(Language.Dutch).WhoHasAccess, AllTexts.In(Language.English).WhoHasAccess],
        "coördinatoren",
        "de coördinatoren",
        "wie is coördinator",
        "wie zijn de coördinatoren",
        "coordinators",
        "the coordinators",
        "who are the coordinators"
    );

    private static readonly ImmutableHashSet<string> Appoint = Set(
        [],
        "voeg coördinator toe",
        "voeg een coördinator toe",
        "voeg toe als coördinator",
        "coördinator toevoegen",
        "nieuwe coördinator",
        "geef toegang",
        "geef toegang aan",
        "add coordinator",
        "add a coordinator",
        "add as coordinator",
        "new coordinator",
        "give access",
        "give access to"
    );

    private static readonly ImmutableHashSet<string> Dismiss = Set(
        [],
        "verwijder coördinator",
        "verwijder een coördinator",
        "verwijder als coördinator",
        "coördinator verwijderen",
        "trek toegang in",
        "trek toegang in van",
        "remove coordinator",
        "remove a coordinator",
        "remove as coordinator",
        "take access away",
        "take access away from"
    );

    /// <summary>Null when it is about something else.</summary>
    public static Intent? Read(Happening.Said said)
    {
        if (said.Text.Length > 200)
            return null;
        var text = MentionInText().Replace(said.Text, " ");
        var id = ObjectId().Match(text);
        var words = Words.Fold(id.Success ? text.Remove(id.Index, id.Length) : text);
        if (List.Contains(words))
            return new Intent.ListCoordinators();
        var person =
            said.Mentions is [var mention] ? new PersonName(null, mention.UserId, mention.Name)
            : id.Success && said.Mentions.IsEmpty ? new PersonName(id.Value.ToLowerInvariant(), null, "")
            : default;
        return Appoint.Contains(words) ? new Intent.Appoint(person)
            : Dismiss.Contains(words) ? new Intent.Dismiss(person)
            : null;
    }

    private static ImmutableHashSet<string> Set(string[] buttons, params string[] words) => [.. buttons.Concat(words).Select(Words.Fold)];

    [GeneratedRegex("<at[^>]*>[^<]*</at>", RegexOptions.IgnoreCase)]
    private static partial Regex MentionInText();

    [GeneratedRegex(@"\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b", RegexOptions.IgnoreCase)]
    private static partial Regex ObjectId();
}
