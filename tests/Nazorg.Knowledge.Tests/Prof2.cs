using Nazorg.Knowledge.Topics;
namespace Nazorg.Knowledge.Tests;
public sealed class Prof2(ITestOutputHelper o)
{
    [Fact] public void Go()
    {
        var kb = TestContent.Shipped;
        var a = (Answerer)((dynamic)typeof(KnowledgeBase).GetField("_answerer", System.Reflection.BindingFlags.NonPublic|System.Reflection.BindingFlags.Instance)!.GetValue(kb)!).Value;
        foreach (var l in File.ReadLines(Environment.GetEnvironmentVariable("NAZORG_QUESTIONS")!).Where(l=>l.Length>0))
        {
            var q = Topics.AskedQuestion.Read(l);
            string? dump = null; Answerer.Dump = x => dump = x;
            var ans = q.Ask(kb);
            if (Environment.GetEnvironmentVariable("NZ_DUMP") is {} f) { File.AppendAllText(f, $"{{\"id\":\"{q.Id}\",\"set\":\"{Path.GetFileNameWithoutExtension(Environment.GetEnvironmentVariable("NAZORG_QUESTIONS"))}\",\"expect\":\"{q.Expect}\",\"rule\":\"{ans.Explanation.Rule}\",\"ok\":{(q.Judge(ans) is null ? 1 : 0)},\"f\":{dump}}}\n"); }
            var bad = q.Judge(ans);
            if (bad is null) continue;
            o.WriteLine($"{q.Id} [{q.Kind}/{q.Expect}] {(q.Previous.Length>0 ? "<<"+q.Previous[^1]+">> ":"")}{q.Text.ReplaceLineEndings(" ")[..Math.Min(300,q.Text.Length)]}\n     {bad} :: {ans.Explanation.Rule} :: {string.Join(",", ans.Items.Take(3).Select(i=>i.Id))}\n     {a.Near(q.Text)}");
        }
    }
}
