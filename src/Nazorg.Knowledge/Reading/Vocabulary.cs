using System.Collections.Immutable;
using NodaTime;

namespace Nazorg.Knowledge.Reading;

/// <summary>Something people speak of by name: a point of the checklist, a topic.</summary>
/// <param name="Texts">What is written about it: its words are known, and spelled well.</param>
internal sealed record Named(string Id, ImmutableArray<string> Nl, ImmutableArray<string> En, ImmutableArray<Bilingual> Texts)
{
    /// <summary>Short names; not searched for here, but somebody may have meant to type their words.</summary>
    public ImmutableArray<(Language Language, string Name)> Called { get; init; } = [];
}

/// <summary>All words the product knows, and the phrases that mean something. Reads a text: once, and everything that stands in it.</summary>
internal sealed class Vocabulary
{
    private const int HitsPerWord = 5;

    private readonly PhraseBook _phrases = new();
    private readonly PhraseBook _names = new();
    private readonly Spelling _spelling;
    private readonly NameWords _ofNames;

    /// <param name="everyday">Words per language that people use when they ask; they are spelled well.</param>
    public Vocabulary(WordList words, IEnumerable<(Language Language, string Word)> everyday, IEnumerable<Named> named)
    {
        _spelling = new(words);
        Grammar = new(words.Groups);
        _ofNames = new(words, _spelling.KnowsExactly);
        (PersonalData, Places) = (new(_ofNames), new(_ofNames));
        foreach (var group in words.Groups.Where(g => g.Kind is not (WordKind.NoName or WordKind.Person)))
        {
            Learn(group, Language.Dutch, group.Nl);
            Learn(group, Language.English, group.En);
        }

        foreach (var thing in named)
        {
            var name = new WordGroup(WordKind.Name, thing.Id, null, 1);
            foreach (var (language, names) in new[] { (Language.Dutch, thing.Nl), (Language.English, thing.En) })
            {
                foreach (var text in names)
                    _names.Add(name, language, text);
                Learn(names.Concat(thing.Called.Where(c => c.Language == language).Select(c => c.Name)), language, subject: true);
                Learn(thing.Texts.Select(t => t.In(language)), language, subject: false);
            }
        }

        foreach (var (language, word) in everyday)
            Learn([word], language, subject: false);
        foreach (var group in words.Groups.Where(g => g.Kind is WordKind.Concept or WordKind.Fact))
        {
            foreach (var word in group.Nl)
                AddApart(group, word);
        }

        foreach (var word in words.Groups.Where(g => g.Kind == WordKind.Tail).SelectMany(g => g.Nl))
            _spelling.LearnTail(word);
    }

    /// <summary>The small words that rule how facts are stated.</summary>
    public Grammar Grammar { get; }

    public PersonalDataReader PersonalData { get; }

    public PlaceReader Places { get; }

    public static ImmutableArray<Language> Languages { get; } = [Language.Dutch, Language.English];

    /// <summary>Reads what a person typed.</summary>
    public Utterance Read(string text, LocalDate today)
    {
        var tokens = Tokens.Read(text);
        return Find(text, _spelling.Correct(tokens.Words), tokens.Asks, today);
    }

    /// <summary>A text for those who look for people and places in it.</summary>
    public WrittenText AsWritten(string text) => new(text, _ofNames);

    /// <summary>Reads a text of the content, which is spelled well.</summary>
    public Utterance ReadContent(string text)
    {
        var tokens = Tokens.Read(text);
        return Find(text, tokens.Words, tokens.Asks, LocalDate.MinIsoValue);
    }

    /// <summary>The known words a compound is made of; none when it is not.</summary>
    public IEnumerable<Token> Parts(Token word) => _spelling.Apart(word.Text, 3)?.Select(word.As) ?? [];

    /// <summary>The vocabulary or the content has this word.</summary>
    public bool Knows(string word) => _spelling.Knows(new(word, 0, 0, 0));

    private Utterance Find(string text, ImmutableArray<Token> words, ImmutableArray<bool> asks, LocalDate today)
    {
        var hits = new List<Hit>(HitsPerWord * words.Length);
        _phrases.Find(words, hits);
        _names.Find(words, hits);
        return new(text, words, asks, [.. hits], today, this);
    }

    private void Learn(WordGroup group, Language language, ImmutableArray<string> phrases)
    {
        foreach (var phrase in phrases)
        {
            if (group.Kind != WordKind.Grammar)
                (group.Kind == WordKind.Name ? _names : _phrases).Add(group, language, phrase);
        }

        Learn(
            phrases.Where(p => !p.Contains('#', StringComparison.Ordinal)),
            language,
            subject: group.Kind is WordKind.Concept or WordKind.Fact or WordKind.OtherField
        );
    }

    private void Learn(IEnumerable<string> texts, Language language, bool subject)
    {
        foreach (var word in texts.SelectMany(t => Tokens.Read(t).Words))
            _spelling.Learn(word, language, subject);
    }

    // a compound of the vocabulary is also found when it is written as two words
    private void AddApart(WordGroup group, string word)
    {
        if (!word.Contains(' ') && _spelling.Apart(Folding.Fold(word), 2) is { } parts)
            _phrases.Add(group, Language.Dutch, string.Join(' ', parts));
    }
}
