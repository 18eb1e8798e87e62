namespace Nazorg.Knowledge.Reading;

/// <summary>A claim in the making.</summary>
/// <param name="Denied">An odd number of negations stands in its clause.</param>
/// <param name="Mistaken">Somebody thought so before.</param>
internal sealed record Draft(Saying Saying, bool Denied, bool Mistaken)
{
    public required Claim Claim { get; set; }

    public FactCue Sign => Saying.Sign;

    /// <summary>In the order in which they are said: of what is begun first the part that is ended first.</summary>
    public static int InOrder(Draft a, Draft b) =>
        a.Claim.Until != b.Claim.Until ? a.Claim.Until - b.Claim.Until : a.Claim.From - b.Claim.From;

    public void Put(ClaimForce force) => Claim = Claim with { Force = force };
}

/// <summary>Settles what several claims of one fact say together: named side by side, contradicted, taken back.</summary>
internal static class Settling
{
    private const int InSentence = 2;
    private const double Outright = 3;

    public static void Settle(List<Draft> drafts, List<Saying> sayings, Syntax syntax, Negations negations, Frames frames)
    {
        LeaveOpenSideBySide(drafts, syntax);
        KeepNearest(drafts);
        KeepDenied(drafts);
        Renew(drafts, sayings, syntax);
        for (var clause = 0; clause < syntax.Clauses.Count; clause++)
        {
            if (negations.TakesBack[clause] && LastBefore(drafts, clause, syntax) is { Mistaken: false, Denied: false } denied)
                drafts.Add(Against(denied, syntax.Clauses[clause]));
            else if (
                frames.Mends[clause]
                && !SaysMore(drafts, clause, syntax)
                && LastBefore(drafts, clause, syntax) is { } wrong
                && !frames.Mends[wrong.Sign.Clause]
            )
                wrong.Put(ClaimForce.Open);
        }

        drafts.Sort(Draft.InOrder);
    }

    // "huur of koop", "woning- en bedrijfsovervallen": both are named, neither is said
    private static void LeaveOpenSideBySide(List<Draft> drafts, Syntax syntax)
    {
        for (var i = 1; i < drafts.Count; i++)
        {
            for (var j = i - 1; j >= 0; j--)
            {
                if (
                    drafts[j].Claim.Fact != drafts[i].Claim.Fact
                    || drafts[j].Claim.Value == drafts[i].Claim.Value
                    || drafts[i].Denied
                    || drafts[j].Denied
                    || !syntax.InOneBreath(drafts[j].Sign, drafts[i].Sign)
                )
                    continue;
                drafts[i].Put(ClaimForce.Open);
                drafts[j].Put(ClaimForce.Open);
            }
        }
    }

    // of several places that stand with one robbery the nearest one was robbed
    private static void KeepNearest(List<Draft> drafts)
    {
        for (var i = drafts.Count - 1; i >= 0; i--)
        {
            var draft = drafts[i];
            if (draft.Denied || draft.Saying.Topic is not { } topic || FactDefinition.Find(draft.Claim.Fact)!.IsYesNo)
                continue;
            if (!drafts.Exists(o => o != draft && !o.Denied && o.Saying.Topic == topic && o.Saying.IsNearerThan(draft.Saying)))
                continue;
            if (draft.Sign.Kind == WordKind.Sign)
                drafts.RemoveAt(i);
            else
                draft.Claim = draft.Claim with { Weight = draft.Sign.Group.Weight, Force = Least(draft.Claim.Force, ClaimForce.Implied) };
        }
    }

    // "geen contact geweest": what is denied counts, not what stands beside it
    private static void KeepDenied(List<Draft> drafts)
    {
        drafts.RemoveAll(d =>
            !d.Denied
            && d.Saying.Topic is not null
            && drafts.Exists(o =>
                o.Denied
                && o.Saying.Topic is not null
                && o.Claim.Fact == d.Claim.Fact
                && o.Claim.Value != d.Claim.Value
                && o.Sign.Clause == d.Sign.Clause
            )
        );
    }

    // "eerst weigerde ze bemiddeling, nu wil ze het": only once a fact is spoken of may the rest of the sentence go on about it
    private static void Renew(List<Draft> drafts, List<Saying> sayings, Syntax syntax)
    {
        for (var i = drafts.Count - 1; i >= 0; i--)
        {
            var draft = drafts[i];
            if (draft.Saying.Apart < InSentence || draft.Claim.Fact == "robbery")
                continue;
            if (
                syntax.Points(draft.Sign.Clause)
                && sayings.Exists(s =>
                    s.Fact == draft.Claim.Fact
                    && s.Apart < InSentence
                    && s.Sign.Until < draft.Sign.From
                    && syntax.Clauses[s.Sign.Clause].Sentence == syntax.Clauses[draft.Sign.Clause].Sentence
                )
            )
                draft.Claim = draft.Claim with
                {
                    Weight = Outright,
                    Force = draft.Claim.Force == ClaimForce.Implied ? ClaimForce.Stated : draft.Claim.Force,
                };
            else
                drafts.RemoveAt(i);
        }
    }

    private static Draft? LastBefore(List<Draft> drafts, int clause, Syntax syntax)
    {
        var (sentence, first) = (syntax.Clauses[clause].Sentence, syntax.StartOfSentence(syntax.Clauses[clause].From));
        return drafts.FindLast(d =>
            d.Sign.Clause < clause
            && syntax.Clauses[d.Sign.Clause].Sentence >= (first == syntax.Clauses[clause].From ? sentence - 1 : sentence)
        );
    }

    private static bool SaysMore(List<Draft> drafts, int clause, Syntax syntax) =>
        drafts.Exists(d => d.Sign.Clause >= clause && syntax.Clauses[d.Sign.Clause].Sentence == syntax.Clauses[clause].Sentence);

    private static Draft Against(Draft denied, Clause clause) =>
        denied with
        {
            Denied = true,
            Claim = denied.Claim with
            {
                Value = Saying.Opposite(denied.Claim.Fact, denied.Claim.Value) ?? denied.Claim.Value,
                From = clause.From,
                Until = clause.Until,
            },
        };

    private static ClaimForce Least(ClaimForce a, ClaimForce b) => a < b ? a : b;
}
