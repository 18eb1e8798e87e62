namespace Nazorg.Knowledge.Reading;

/// <summary>How a text answers what was asked.</summary>
public enum Response
{
    Yes,
    No,

    /// <summary>"Weet ik nog niet", "dat zoek ik uit".</summary>
    Unknown,
}

/// <summary>
/// Finds a yes, a no or a "don't know yet" at the beginning of a text, and what follows it. Politeness before it does not count: "hmm, nee joh".
/// A "don't know yet" counts wherever it stands. The words are in the vocabulary, kind "reply".
/// </summary>
internal static class ResponseReader
{
    public static Found<Response>? Read(Utterance utterance)
    {
        var replies = Finding.Longest(utterance, WordKind.Reply, Finding.Named<Response>);
        if (replies.FirstOrDefault(r => r.Value == Response.Unknown) is { Until: _, Value: Response.Unknown } unknown)
            return unknown;
        if (replies.IsEmpty)
            return null;
        var first = 0;
        while (first < replies[0].From && utterance.IsPolite(first))
            first++;
        return replies[0].From == first ? replies[0] : null;
    }
}
