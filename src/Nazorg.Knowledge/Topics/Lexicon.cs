using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Nazorg.Knowledge.Topics;

/// <summary>A text with its words put right and the phrases found in it.</summary>
internal sealed record Reading(ImmutableArray<Token> Words, ImmutableArray<bool> Asks, ImmutableArray<Hit> Hits)
{
    public IEnumerable<Hit> Of(WordKind kind) => Hits.Where(h => h.Group.Kind == kind);

    public bool Has(WordKind kind) => Hits.Any(h => h.Group.Kind == kind);
}

/// <summary>All words the product knows: the vocabulary, and every word of the content.</summary>
internal sealed class Lexicon
{
    private readonly PhraseBook _phrases = new();
    private readonly PhraseBook _names = new();
    private readonly Spelling _spelling;

    // of sentences of the content only, so it stays small
    private readonly ConcurrentDictionary<string, ImmutableArray<string>> _subjects = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ImmutableArray<string>> _words = new(StringComparer.Ordinal);

    /// <param name="everyday">Words per language that people use when they ask; they are spelled well.</param>
    public Lexicon(WordList words, IEnumerable<(Language Language, string Word)> everyday, ImmutableArray<Entry> entries)
    {
        _spelling = new(words.Slips);
        foreach (var group in words.Groups)
        {
            Learn(group, Language.Dutch, group.Nl);
            Learn(group, Language.English, group.En);
        }

        foreach (var entry in entries)
        {
            foreach (var language in Languages)
            {
                var name = new WordGroup(WordKind.Name, entry.Id, null, 1);
                foreach (var text in entry.Words.In(language))
                    _names.Add(name, language, text);
                Learn(entry.Words.In(language), language, subject: true);
                Learn(
                    [
                        entry.Title.In(language),
                        entry.Text.In(language),
                        .. entry.Answers.Select(a => a.Text.In(language)),
                        .. entry.Notes.Select(n => n.Text.In(language)),
                    ],
                    language,
                    subject: false
                );
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

    public static ImmutableArray<Language> Languages { get; } = [Language.Dutch, Language.English];

    /// <summary>Reads what a person typed.</summary>
    public Reading Read(string text)
    {
        var tokens = Tokens.Read(text);
        return Find(_spelling.Correct(tokens.Words), tokens.Asks);
    }

    /// <summary>Reads a text of the content, which is spelled well; compounds also count as their parts.</summary>
    public Reading ReadContent(string text)
    {
        var tokens = Tokens.Read(text);
        return Find(tokens.Words, tokens.Asks);
    }

    /// <summary>What the sentences of an answer are about: concepts ("#visit") and words.</summary>
    public IEnumerable<string> SubjectsOf(string answer) =>
        Wording
            .Sentences(answer)
            .SelectMany(sentence =>
                _subjects.GetOrAdd(sentence, s =>
                    [.. SearchIndex.Units(ReadContent(s), _ => 1, ImmutableHashSet<int>.Empty).Select(u => u.Word)]
                )
            );

    /// <summary>The longer words of a sentence of the content, each once.</summary>
    public ImmutableArray<string> WordsOf(string sentence) =>
        _words.GetOrAdd(sentence, s => [.. Tokens.Read(s).Words.Where(w => w.Text.Length > 3).Select(w => w.Text).Distinct()]);

    public IEnumerable<Token> Parts(Token word) => _spelling.Apart(word.Text, 3)?.Select(word.As) ?? [];

    /// <summary>The vocabulary or the content has this word.</summary>
    public bool Knows(string word) => _spelling.Knows(new(word, 0, 0, 0));

    private Reading Find(ImmutableArray<Token> words, ImmutableArray<bool> asks)
    {
        var hits = new List<Hit>();
        _phrases.Find(words, hits);
        _names.Find(words, hits);
        return new(words, asks, [.. hits]);
    }

    private void Learn(WordGroup group, Language language, ImmutableArray<string> phrases)
    {
        foreach (var phrase in phrases)
            (group.Kind == WordKind.Name ? _names : _phrases).Add(group, language, phrase);
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
