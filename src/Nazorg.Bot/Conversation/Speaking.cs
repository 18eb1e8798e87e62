namespace Nazorg.Bot.Conversation;

/// <summary>
/// In which language the bot speaks. A reply follows the whole sentence that caused it. The chat's own language (cards, buttons, reminders) is
/// another only when somebody asks for it, when the first message of the chat is such a sentence, or after two of them in a row.
/// </summary>
internal static class Speaking
{
    /// <summary>In words: less than this may be a name, a command or a quotation.</summary>
    private const int WholeSentence = 4;

    /// <summary>The scene in the language that is spoken now; what changes of the person and the talk is on its desk.</summary>
    public static Scene In(Scene scene, Utterance said)
    {
        var (person, talk) = (scene.Desk.Person.Value, scene.Talk);
        if (Wanted(said) is { } wanted)
            return Changed(scene, person with { Language = wanted }, talk with { Heard = true, Strayed = null }, wanted);
        if (said.Length < WholeSentence || said.Language is not { } language)
            return talk.Heard ? scene : Changed(scene, person, talk with { Heard = true }, null);
        var changes = language != person.Language && (!talk.Heard || talk.Strayed == language);
        return Changed(
            scene,
            changes ? person with { Language = language } : person,
            talk with
            {
                Heard = true,
                Strayed = changes || language == person.Language ? null : language,
            },
            language
        );
    }

    /// <summary>The language somebody asks for.</summary>
    private static Language? Wanted(Utterance said)
    {
        if (!said.Deeds.Any(d => d.Value == Deed.Speak))
            return null;
        var things = said.Things.Select(t => t.Value).ToHashSet();
        return things.Contains(Thing.English) ? Language.English
            : things.Contains(Thing.Dutch) ? Language.Dutch
            : null;
    }

    private static Scene Changed(Scene scene, Municipalities.Person person, Talk talk, Language? spoken) =>
        scene with
        {
            Spoken = spoken,
            Desk = scene.Desk with { Person = scene.Desk.Person with { Value = person }, Talk = scene.Desk.Talk with { Value = talk } },
        };
}
