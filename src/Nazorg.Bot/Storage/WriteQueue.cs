using System.Threading.Channels;
using WorkQueue = System.Threading.Channels.Channel;

namespace Nazorg.Bot.Storage;

/// <summary>
/// The one place that writes. Whatever waits is written in one transaction, so that many turns share the cost of reaching the disk;
/// a caller continues only after its work is durable. Work that fails takes nobody else's down with it.
/// </summary>
internal sealed class WriteQueue : IAsyncDisposable
{
    private const int LargestBatch = 256;

    private readonly Channel<Work> _waiting = WorkQueue.CreateUnbounded<Work>(new() { SingleReader = true });
    private readonly Session _session;
    private readonly string _begin;
    private readonly Task _writing;

    public WriteQueue(Dialect dialect)
    {
        (_session, _begin) = (new(dialect), dialect.Begin);
        _writing = Task.Run(WriteAsync);
    }

    public Task<T> RunAsync<T>(Func<Session, T> work)
    {
        var item = new Work<T>(work);
        return _waiting.Writer.TryWrite(item) ? item.Done : Task.FromException<T>(new ObjectDisposedException(nameof(WriteQueue)));
    }

    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.Complete();
        await _writing;
        _session.Dispose();
    }

    private async Task WriteAsync()
    {
        var batch = new List<Work>(LargestBatch);
        while (await _waiting.Reader.WaitToReadAsync())
        {
            while (batch.Count < LargestBatch && _waiting.Reader.TryRead(out var work))
                batch.Add(work);
            if (TryCommit(batch) is { } failure)
            {
                if (batch.Count == 1)
                    batch[0].Fail(failure);
                else
                    foreach (var work in batch)
                        CommitAlone(work);
            }

            batch.Clear();
        }
    }

    private void CommitAlone(Work work)
    {
        if (TryCommit([work]) is { } failure)
            work.Fail(failure);
    }

    /// <summary>Null when everything is on the disk; otherwise why not, and then nothing was written.</summary>
    private Exception? TryCommit(List<Work> batch)
    {
        try
        {
            _session.Execute(_begin);
            foreach (var work in batch)
                work.Run(_session);
            _session.Execute("COMMIT");
        }
        catch (Exception e)
        {
            // The failure goes to whoever waits for the work; the transaction may be gone already (a full disk rolls it back itself).
            try
            {
                _session.Execute("ROLLBACK");
            }
            catch (System.Data.Common.DbException) { }
            return e;
        }

        foreach (var work in batch)
            work.Complete();
        return null;
    }

    private abstract class Work
    {
        public abstract void Run(Session session);

        public abstract void Complete();

        public abstract void Fail(Exception failure);
    }

    private sealed class Work<T>(Func<Session, T> work) : Work
    {
        private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private T? _result;

        public Task<T> Done => _done.Task;

        public override void Run(Session session) => _result = work(session);

        public override void Complete() => _done.SetResult(_result!);

        public override void Fail(Exception failure) => _done.SetException(failure);
    }
}
