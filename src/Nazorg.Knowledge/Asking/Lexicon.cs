using System.Collections.Concurrent;
using System.Collections.Immutable;
using Nazorg.Knowledge.Authoring;
using Nazorg.Knowledge.Reading;

namespace Nazorg.Knowledge.Asking;

/// <summary>What the sentences of the content are about, worked out once each.</summary>
internal sealed class Lexicon(Vocabulary vocabulary)
{
    // of sentences of the content only, so it stays small
    private readonly ConcurrentDictionary<string, ImmutableHashSet<string>> _keys = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ImmutableArray<string>> _words = new(StringComparer.Ordinal);

    /// <summary>The words of the content and the everyday ones that the examples taught.</summary>
    public static Vocabulary VocabularyOf(Content content, IEnumerable<(Language Language, string Word)> everyday) =>
        new(
            content.Vocabulary,
            everyday,
            content
                .Items.Select(Entry.Of)
                .Concat(content.Topics.Select(Entry.Of))
                .Select(e => new Named(
                    e.Id,
                    e.Words.Nl,
                    e.Words.En,
                    [e.Title, e.Text, .. e.Answers.Select(a => a.Text), .. e.Notes.Select(n => n.Text)]
                )
                {
                    Called =
                    [
                        .. e.Item?.Called.Nl.Select(n => (Language.Dutch, n)) ?? [],
                        .. e.Item?.Called.En.Select(n => (Language.English, n)) ?? [],
                    ],
                })
        );

    public Utterance ReadContent(string text) => vocabulary.ReadContent(text);

    /// <summary>What a sentence of the content is about, as the keys of its units: "#visit", "n:bezoek".</summary>
    public ImmutableHashSet<string> KeysOf(string sentence) =>
        _keys.GetOrAdd(sentence, s => [.. UnitReader.Of(ReadContent(s), _ => 1, ImmutableHashSet<int>.Empty).SelectMany(u => u.Keys)]);

    /// <summary>The longer words of a sentence of the content, each once.</summary>
    public ImmutableArray<string> WordsOf(string sentence) =>
        _words.GetOrAdd(sentence, s => [.. Tokens.Read(s).Words.Where(w => w.Text.Length > 3).Select(w => w.Text).Distinct()]);

    public IEnumerable<Token> Parts(Token word) => vocabulary.Parts(word);

    /// <summary>The vocabulary or the content has this word.</summary>
    public bool Knows(string word) => vocabulary.Knows(word);
}
