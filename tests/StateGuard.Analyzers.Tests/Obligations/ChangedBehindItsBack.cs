using Xunit;
using static StateGuard.Analyzers.Tests.Testing.ObligationVerifier;

namespace StateGuard.Analyzers.Tests.Obligations;

/// <summary>Variables and members that other code changes during a call, and what a variable has kept of them from before.</summary>
public sealed class ChangedBehindItsBack
{
    [Fact]
    public Task What_a_lambda_writes_is_known_until_a_call() => ExplicitAsync(
        """
        public void M(Gate g)
        {
            bool isOpen = true;
            Keep(() => isOpen = false);
            g.Begin();
            isOpen = true;
            if (isOpen) g.End();
        }
        """,
        """
        public void M(Gate g)
        {
            bool isOpen = true;
            Keep(() => isOpen = false);
            g.Begin(); //! SG1001
            isOpen = true;
            Work();
            if (isOpen) g.End();
        }
        """,
        """
        public void M(Gate g)
        {
            bool a = false, b = false;
            Keep(() => { a = Check(); b = Check(); });
            bool isBegun = g.TryBegin();
            if (isBegun) g.End();
        }
        """,
        """
        public void M(Gate g)
        {
            bool a = false, b = false;
            Keep(() => { a = Check(); b = Check(); });
            bool isBegun = g.TryBegin(); //! SG1001
            if (isBegun && a) g.End();
        }
        """,
        """
        public void M(Gate g)
        {
            bool a = false, b = false;
            Keep(() => { a = Check(); b = Check(); });
            bool isBegun = g.TryBegin(); //! SG1001
            if (isBegun && b) g.End();
        }
        """,
        """
        public void M(Gate g)
        {
            bool a = false, b = false;
            Keep(() => { a = Check(); b = Check(); });
            Work();
            g.Begin(); //! SG1001
            if (a == b) g.End();
        }
        """);

    [Fact]
    public Task Field_that_a_call_may_change_is_no_longer_what_it_was() => ExplicitAsync(
        """
        private int _version;
        public void M(Gate g)
        {
            int before = _version;
            g.Begin(); //! SG1001
            Work();
            if (_version != before) return;
            g.End();
        }
        public void Change() => _version++;
        """,
        """
        private int _version;
        public void M(Gate g)
        {
            int before = _version;
            g.Begin();
            if (_version == before) g.End();
            else g.End();
        }
        public void Change() => _version++;
        """,
        """
        private readonly int _version = Step();
        public void M(Gate g)
        {
            int before = _version;
            g.Begin();
            Work();
            if (_version != before) return;
            g.End();
        }
        """,
        """
        private bool _isOn;
        public void M(Gate g)
        {
            bool wasOn = _isOn;
            Work();
            if (!_isOn) return;
            g.Begin(); //! SG1001
            if (wasOn) g.End();
        }
        public void Change() => _isOn = !_isOn;
        """,
        """
        private int _count;
        public void M(Gate g)
        {
            bool wasEmpty = _count == 0;
            Work();
            if (_count == 0) return;
            g.Begin(); //! SG1001
            if (!wasEmpty) g.End();
        }
        public void Change() => _count++;
        """,
        """
        private int _count;
        public void M(Gate g)
        {
            bool isEmpty = _count == 0;
            if (_count == 0) return;
            g.Begin();
            if (!isEmpty) g.End();
        }
        public void Change() => _count++;
        """,
        """
        private bool _isOn;
        public void M(Gate g)
        {
            bool isOn = _isOn;
            if (isOn) g.Begin();
            Work();
            if (isOn) g.End();
        }
        public void Change() => _isOn = !_isOn;
        """,
        """
        private int Version { get; set; }
        public void M(Gate g)
        {
            int before = Version;
            g.Begin(); //! SG1001
            Bump();
            if (Version != before) return;
            g.End();
        }
        private void Bump() => Version = Version + 1;
        """,
        """
        private int Version { get; set; }
        public void M(Gate g)
        {
            Bump();
            int before = Version;
            g.Begin(); //! SG1001
            Bump();
            if (Version != before) return;
            g.End();
        }
        private void Bump() => Version = Version + 1;
        """,
        """
        private int Version { get; set; }
        public void M(Gate g)
        {
            Bump();
            if (Version == 1) g.Begin();
            Work();
            if (Version == 1) g.End();
        }
        private void Bump() => Version = Version + 1;
        """,
        """
        private Gate _gate = new();
        public void M()
        {
            Gate g = _gate;
            g.Begin();
            Work();
            _gate.End();
        }
        public void Change() => _gate = new Gate();
        """);

    [Fact]
    public Task Number_that_a_helper_writes_is_no_longer_what_it_was() => ExplicitAsync(
        """
        private int Mode { get; set; }
        private void Outer() => Middle();
        private void Middle() { Inner(); Inner(); }
        private void Inner() => Mode = Step();
        public void M(Gate g)
        {
            Outer();
            if (Mode == 1) g.Begin(); //! SG1001
            Outer();
            if (Mode == 1) g.End();
        }
        """,
        """
        private int Mode { get; set; }
        private int Other { get; set; }
        private void Inner() => Other = Step();
        public void M(Gate g)
        {
            if (Mode == 1) g.Begin();
            Inner();
            Inner();
            if (Mode == 1) g.End();
        }
        """,
        """
        private int Mode { get; set; }
        private void Inner() => Mode = Step();
        private void Either() { if (Check()) Inner(); }
        public void M(Gate g)
        {
            while (Check())
            {
                Either();
                if (Mode == 1) g.Begin(); //! SG1001
                Either();
                if (Mode == 1) g.End(); //! SG1003
            }
        }
        """,
        """
        private int Mode { get; set; }
        private void Inner() => Mode = Step();
        private void Either() { if (Check()) Inner(); }
        public void M(Gate g)
        {
            while (Check())
            {
                Either();
                int mode = Mode;
                if (mode == 1) g.Begin();
                Either();
                if (mode == 1) g.End();
            }
        }
        """,
        """
        private int Mode { get; set; }
        private void Inner() => Mode = Step();
        public void M(Gate g)
        {
            int mode = Mode;
            if (Check()) Inner();
            if (Mode == 1) g.Begin(); //! SG1001
            if (mode == 1) g.End();
        }
        """,
        """
        private int _mode;
        public void M(Gate g)
        {
            Action change = () => _mode++;
            int mode = _mode;
            if (Check()) change();
            if (_mode == 1) g.Begin(); //! SG1001
            if (mode == 1) g.End();
        }
        """);
}
